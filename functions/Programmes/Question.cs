namespace FollowUp.Programmes;

/// <summary>One question. Its id names the form field and the column of the answer.</summary>
public sealed record Question
{
    public const int LongestText = 2_000;

    public required string Id { get; init; }

    public required string Text { get; init; }

    /// <summary>What reports call it, where the question itself is too long for a heading.</summary>
    public required string ShortText { get; init; }

    public string? Hint { get; init; }

    public required QuestionKind Kind { get; init; }

    public bool IsRequired { get; init; }

    /// <summary>Empty for a text.</summary>
    public IReadOnlyList<AnswerOption> Options { get; init; } = [];

    /// <summary>Ways to pool the options of a choice, finest first, declared without sight of the answers (privacy rule 14).</summary>
    public IReadOnlyList<Grouping> Groupings { get; init; } = [];

    /// <summary>The options that the headline counts; empty where the question has no headline.</summary>
    public IReadOnlyList<string> Headline { get; init; } = [];

    /// <summary>Of a text: what allows that it is quoted; null where it never is.</summary>
    public QuoteConsent? QuotableIf { get; init; }

    public AnswerOption? Option(string id) => Options.FirstOrDefault(option => option.Id == id);
}
