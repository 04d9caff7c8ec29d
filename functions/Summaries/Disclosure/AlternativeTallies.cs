namespace FollowUp.Summaries;

/// <summary>Everybody's answers as they would be, had one of the people of a table, or two of different ones, answered otherwise.</summary>
/// <param name="fact">By whose groups headlines may be shown; null where by none.</param>
internal sealed class AlternativeTallies(ResponseTally all, string? fact, OtherAnswers others)
{
    /// <summary>Ways enough for every observer, because nobody else is needed.</summary>
    private const int WithoutOthers = int.MaxValue;

    /// <summary>
    /// The number beside each says how many people could be the second one: an observer may be one of them.
    /// </summary>
    /// <param name="answer">The one that all people of the table gave, but perhaps for an observer.</param>
    public IEnumerable<(ResponseTally All, int Ways)> Of(RawTable table, string answer)
    {
        foreach (var instead in others.Instead(table, answer))
            yield return (With(all, table.Group, instead), WithoutOthers);
        foreach (var other in table.Answers.Where(other => other != answer))
        {
            foreach (var swapped in Swapped(table, new(table.Question, answer, other)))
                yield return swapped;
        }
    }

    private IEnumerable<(ResponseTally All, int Ways)> Swapped(RawTable table, OtherAnswer answer)
    {
        foreach (var part in RawTable.Of(table.Question, table.Option, all, fact))
        {
            var ways = part.Gave(answer.To!) - (part.Group == table.Group ? table.Gave(answer.To!) : 0);
            if (ways <= 0 || others.Swapped(table, answer, part) is not { } swapped)
                continue;
            // Within one group it is all the same who gave which answer.
            yield return (part.Group == table.Group ? all : With(With(all, table.Group, swapped), part.Group, swapped.Select(one => one.Reversed)), ways);
        }
    }

    private ResponseTally With(ResponseTally tally, string? group, IEnumerable<OtherAnswer> answers)
    {
        if (fact is null || group is null)
            return tally with { All = With(tally.All, answers) };
        var background = OrdinalKeys.Sorted(tally.Background, one => one.Key, one => one.Value);
        background[fact] = OrdinalKeys.Sorted(background[fact], one => one.Key, one => one.Key == group ? With(one.Value, answers) : one.Value);
        return tally with { All = With(tally.All, answers), Background = background };
    }

    private static GroupTally With(GroupTally people, IEnumerable<OtherAnswer> answers)
    {
        var questions = OrdinalKeys.Sorted(people.Questions, question => question.Key, question => question.Value);
        foreach (var answer in answers.Where(answer => questions.ContainsKey(answer.Question.Id)))
            questions[answer.Question.Id] = answer.In(questions[answer.Question.Id]);
        return people with { Questions = questions };
    }
}
