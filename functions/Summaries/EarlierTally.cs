using FollowUp.Programmes;

namespace FollowUp.Summaries;

/// <summary>The answers of an earlier evaluation as a report counts its own: whoever did not answer is not known.</summary>
internal static class EarlierTally
{
    public static QuestionTally Of(EarlierEvaluation evaluation, string question) => evaluation.Answers.TryGetValue(question, out var people)
        ? new(people.Values.Sum(), people.Values.Sum(), people)
        : QuestionTally.None;

    /// <summary>What it says of each headline that the programme declares.</summary>
    public static IReadOnlyList<EarlierHeadline> Headlines(Programme programme, EarlierEvaluation evaluation) =>
    [
        .. from question in EarlierAnswers.Questions(programme)
           where evaluation.Answers.ContainsKey(question.Id)
           let headline = HeadlineFigures.Of(question, Of(evaluation, question.Id), invited: 0)
           select new EarlierHeadline(question.ShortText, headline.Label, headline.Share),
    ];
}
