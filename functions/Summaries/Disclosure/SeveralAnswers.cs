using FollowUp.Programmes;

namespace FollowUp.Summaries;

/// <summary>
/// What somebody could have chosen instead in a question with several answers, where all others either chose an option or did not:
/// some options stand alone, and of some questions nothing may be left out.
/// </summary>
internal static class SeveralAnswers
{
    public static IEnumerable<IReadOnlyList<OtherAnswer>> Without(Question question, AnswerOption option, QuestionTally tally) => !question.IsRequired
        ? [[new(question, option.Id, RawTable.None)]]
        : question.Options
            .Where(other => other != option && (option.StandsAlone || !other.StandsAlone))
            .Select(other => Without(question, option, other, isThereBeside: !option.StandsAlone && tally.Chose(other.Id) > 1));

    public static IEnumerable<IReadOnlyList<OtherAnswer>> With(Question question, AnswerOption option, QuestionTally tally)
    {
        var alone = question.Options.Where(other => other.StandsAlone).ToList();
        var together = tally.Asked - alone.Sum(other => tally.Chose(other.Id));
        // One of them may be the observer.
        if (together <= 1)
            return alone.Where(other => other != option && tally.Chose(other.Id) > 1).Select(other => (OtherAnswer[])[new(question, other.Id, option.Id)]);
        return [[new(question, RawTable.None, option.Id), .. option.StandsAlone ? ChosenByAll(question, together, tally) : []]];
    }

    /// <summary>Without it there must be another one: one that was chosen beside it, or that takes its place.</summary>
    private static OtherAnswer[] Without(Question question, AnswerOption option, AnswerOption other, bool isThereBeside) =>
        [new(question, option.Id, isThereBeside ? RawTable.None : other.Id)];

    /// <summary>Whoever chooses what stands alone has none of these any more; others can have what else that person had.</summary>
    private static IEnumerable<OtherAnswer> ChosenByAll(Question question, int together, QuestionTally tally) => question.Options
        .Where(other => !other.StandsAlone && tally.Chose(other.Id) > together - 2)
        .Select(other => new OtherAnswer(question, other.Id, RawTable.None));
}
