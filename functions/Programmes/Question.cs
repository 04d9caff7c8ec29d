namespace FollowUp.Programmes;

/// <summary>One question. Its id names the form field and the column of the answer.</summary>
public sealed record Question
{
    public const int LongestText = 2_000;
    public const int LongestShortText = 200;

    public required string Id { get; init; }

    public required string Text { get; init; }

    /// <summary>What reports call it, where the question itself is too long for a heading.</summary>
    public required string ShortText { get; init; }

    public string? Hint { get; init; }

    public required QuestionKind Kind { get; init; }

    public bool IsRequired { get; init; }

    /// <summary>A text of one line.</summary>
    public bool IsShort { get; init; }

    /// <summary>Empty for what is no choice.</summary>
    public IReadOnlyList<AnswerOption> Options { get; init; } = [];

    /// <summary>What a number may be; null for what is no number.</summary>
    public NumberRange? Numbers { get; init; }

    /// <summary>What a date may be; null for what is no date.</summary>
    public DateRange? Days { get; init; }

    /// <summary>What an earlier answer must say; null where everybody is asked.</summary>
    public Condition? ShowIf { get; init; }

    /// <summary>Ways to pool the options of a choice, finest first, declared without sight of the answers (privacy rule 14).</summary>
    public IReadOnlyList<Grouping> Groupings { get; init; } = [];

    /// <summary>The options that the headline counts; empty where the question has no headline.</summary>
    public IReadOnlyList<string> Headline { get; init; } = [];

    /// <summary>Of a text: what allows that it is quoted; null where it never is.</summary>
    public QuoteConsent? QuotableIf { get; init; }

    /// <summary>Its answers are options, which can be counted.</summary>
    public bool IsClosed => Kind is QuestionKind.Choice or QuestionKind.Several;

    /// <summary>In characters.</summary>
    public int Longest => IsShort ? LongestShortText : LongestText;

    /// <summary>How many characters people can type in answer to it, choosing and counting left aside.</summary>
    public int LongestWords => Kind == QuestionKind.Text ? Longest : OtherOption is null ? 0 : LongestShortText;

    /// <summary>The option that people explain in their own words; null where there is none.</summary>
    public AnswerOption? OtherOption => Options.FirstOrDefault(option => option.TakesText);

    /// <summary>The form field and the column of these words.</summary>
    public string OtherField => $"{Id}_other";

    /// <summary>The columns that its answer can have.</summary>
    public IEnumerable<string> Columns => OtherOption is null ? [Id] : [Id, OtherField];

    public AnswerOption? Option(string id) => Options.FirstOrDefault(option => option.Id == id);

    /// <param name="answers">Those to the questions before it.</param>
    public bool IsAskedAfter(IReadOnlyDictionary<string, string> answers) => ShowIf?.Holds(answers) ?? true;
}
