using FollowUp.Programmes;

namespace FollowUp.Summaries;

/// <summary>How all people, or those of one group, answered one question; of a question with several answers, whether they chose one option.</summary>
internal sealed record RawTable
{
    /// <summary>The answer of those who gave none, or did not choose the option.</summary>
    public const string None = "";

    /// <summary>Ways enough for every observer, because nobody else is needed.</summary>
    private const int WithoutOthers = 2;

    private readonly ResponseTally tally;
    private readonly Question question;
    private readonly (string Fact, string Group)? group;
    private readonly IReadOnlyDictionary<string, int> counts;

    private RawTable(ResponseTally tally, Question question, (string Fact, string Group)? group, IReadOnlyDictionary<string, int> counts) =>
        (this.tally, this.question, this.group, this.counts) = (tally, question, group, counts);

    public static IEnumerable<RawTable> Of(Disclosure disclosure, ResponseTally tally)
    {
        foreach (var question in disclosure.Questions)
        {
            foreach (var counts in Counts(question, tally.All.Question(question.Id)))
                yield return new(tally, question, null, counts);
            foreach (var (fact, groups) in tally.Background)
            {
                foreach (var (value, group) in groups.Where(group => group.Value.Questions.ContainsKey(question.Id)))
                {
                    foreach (var counts in Counts(question, group.Question(question.Id)))
                        yield return new(tally, question, (fact, value), counts);
                }
            }
        }
    }

    /// <summary>For each answer that an observer may know to be theirs, and for one who gave none of them: the answer that all others gave, if it is one.</summary>
    public IEnumerable<string> SingleAnswersOfOthers() => counts.Where(own => own.Value > 0)
        .Select(own => counts.Where(other => other.Value - (other.Key == own.Key ? 1 : 0) > 0).Select(other => other.Key).ToList())
        .Append([.. counts.Where(other => other.Value > 0).Select(other => other.Key)])
        .Where(others => others.Count == 1)
        .Select(others => others[0])
        .Distinct();

    /// <summary>
    /// What all may have answered instead, where one person of this table who gave that answer gave another, or swapped with somebody
    /// outside it. The number beside it says how many could be that somebody: an observer may be one of them.
    /// </summary>
    public IEnumerable<(ResponseTally Tally, int Ways)> Alternatives(string answer)
    {
        foreach (var other in counts.Keys.Where(other => other != answer))
        {
            yield return (tally.Moved(question, answer, other, group), WithoutOthers);
            if (group is { } members && Outside(other) is > 0 and var ways)
                yield return (tally.Swapped(question, answer, other, members), ways);
        }
    }

    private int Outside(string answer) =>
        Counts(question, tally.All.Question(question.Id)).Where(all => all.Keys.SequenceEqual(counts.Keys)).Sum(all => all[answer]) - counts[answer];

    private static IEnumerable<SortedDictionary<string, int>> Counts(Question question, QuestionTally tally)
    {
        if (question.Kind == QuestionKind.Several)
            return question.Options.Select(option => Counts(tally.Asked - tally.Chose(option.Id), [(option.Id, tally.Chose(option.Id))]));
        return [Counts(question.IsRequired ? null : tally.Asked - tally.Answered, question.Options.Select(option => (option.Id, tally.Chose(option.Id))))];
    }

    private static SortedDictionary<string, int> Counts(int? none, IEnumerable<(string Id, int Chose)> options)
    {
        var counts = OrdinalKeys.Sorted(options, option => option.Id, option => option.Chose);
        if (none is { } people)
            counts[None] = people;
        return counts;
    }
}
