using FollowUp.Programmes;

namespace FollowUp.Summaries;

/// <summary>
/// The research edition shows figures from 10 answers on, and while a round is open they move in steps of 5 or more changed answers (privacy rule 12).
/// </summary>
internal static class ResearchMovement
{
    public const int FewestAnswers = 10;

    public const int SmallestStep = 5;

    /// <param name="shown">What the last figures that anybody could see were made from; null where there were none.</param>
    public static ResearchStep Next(Questionnaire questionnaire, ResponseTally? shown, ResponseTally current, bool takesAnswers)
    {
        if (current.Responses < FewestAnswers)
            return ResearchStep.WithoutFigures;
        return !takesAnswers || shown is null || Distance(questionnaire, shown, current) >= SmallestStep ? ResearchStep.Figures : ResearchStep.Keep;
    }

    /// <summary>
    /// The number of people whose answers must have changed at the least: the largest over the printed tables of
    /// (sum of the absolute cell differences + difference in n) / 2.
    /// </summary>
    public static int Distance(Questionnaire questionnaire, ResponseTally from, ResponseTally to)
    {
        var people = Math.Abs(to.Responses - from.Responses);
        return Tables(questionnaire, from).Zip(Tables(questionnaire, to), Moved).Append(people).Max();
    }

    private static int Moved(int[] before, int[] after) =>
        (before.Zip(after, (one, other) => Math.Abs(one - other)).Sum() + Math.Abs(before.Sum() - after.Sum())) / 2;

    /// <summary>A choice is one table; each option of a several-choice question is one, of yes and no (rule 16): one person may tick many.</summary>
    private static IEnumerable<int[]> Tables(Questionnaire questionnaire, ResponseTally tally) =>
        questionnaire.Questions.SelectMany(question => question.Kind switch
        {
            QuestionKind.Choice => [Choice(question, tally)],
            QuestionKind.Several => question.Options.Select(option => YesOrNo(question, option, tally)),
            _ => Enumerable.Empty<int[]>(),
        });

    private static int[] Choice(Question question, ResponseTally tally)
    {
        var counts = tally.All.Question(question.Id);
        return [.. question.Options.Select(option => counts.Chose(option.Id)), counts.Asked - counts.Answered];
    }

    private static int[] YesOrNo(Question question, AnswerOption option, ResponseTally tally)
    {
        var counts = tally.All.Question(question.Id);
        return [counts.Chose(option.Id), counts.Asked - counts.Chose(option.Id)];
    }
}
