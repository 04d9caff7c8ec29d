using FollowUp.Programmes;

namespace FollowUp.Summaries;

/// <summary>How some people answered one question; of a question with several answers, whether they chose one option.</summary>
/// <param name="Option">The option; null where one answer is given.</param>
/// <param name="Group">The people's group; null where they may be of any.</param>
internal sealed record RawTable(Question Question, AnswerOption? Option, string? Group, GroupTally People)
{
    /// <summary>The answer of those who gave none, or did not choose the option.</summary>
    public const string None = "";

    private readonly SortedDictionary<string, int> counts = Counted(Question, Option, People.Question(Question.Id));

    public IEnumerable<string> Answers => counts.Keys;

    /// <param name="fact">By whose groups headlines may be shown; null where by none.</param>
    public static IEnumerable<RawTable> Of(IEnumerable<Question> questions, ResponseTally people, string? fact) =>
        from question in questions
        from option in question.Kind == QuestionKind.Several ? question.Options : Enumerable.Repeat<AnswerOption?>(null, 1)
        from table in Of(question, option, people, fact)
        select table;

    /// <summary>Of each group. Whoever is of none is a part, too, and a question of which no group is ever shown is one part.</summary>
    public static IEnumerable<RawTable> Of(Question question, AnswerOption? option, ResponseTally people, string? fact)
    {
        var rest = people.All;
        var groups = fact is not null && question.Headline.Count > 0 ? people.Background.GetValueOrDefault(fact) : null;
        foreach (var (group, tally) in groups ?? new Dictionary<string, GroupTally>())
        {
            rest = rest.Minus(tally);
            yield return new(question, option, group, tally);
        }
        yield return new(question, option, null, rest);
    }

    public int Gave(string answer) => counts.GetValueOrDefault(answer);

    /// <summary>For each answer that an observer may know to be theirs, and for one who gave none of them: the answer that all others gave, if it is one.</summary>
    public IEnumerable<string> SingleAnswersOfOthers() => counts.Where(own => own.Value > 0)
        .Select(own => counts.Where(other => other.Value - (other.Key == own.Key ? 1 : 0) > 0).Select(other => other.Key).ToList())
        .Append([.. counts.Where(other => other.Value > 0).Select(other => other.Key)])
        .Where(others => others.Count == 1)
        .Select(others => others[0])
        .Distinct();

    private static SortedDictionary<string, int> Counted(Question question, AnswerOption? option, QuestionTally tally)
    {
        var options = option is null ? question.Options : [option];
        var counts = OrdinalKeys.Sorted(options, one => one.Id, one => tally.Chose(one.Id));
        var none = option is null ? tally.Asked - tally.Answered : tally.Asked - tally.Chose(option.Id);
        if (none > 0 || !question.IsRequired || option is not null)
            counts[None] = none;
        return counts;
    }
}
