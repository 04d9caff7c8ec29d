using FollowUp.Programmes;

namespace FollowUp.Summaries;

/// <summary>What people wrote to one question; for the research edition alone (privacy rule 11).</summary>
public sealed record WrittenAnswers(string Question, int Written, IReadOnlyList<string> Texts)
{
    internal static IReadOnlyList<WrittenAnswers> Of(Questionnaire questionnaire, ResponseTally tally) =>
        [.. questionnaire.Questions.Where(question => question.Kind == QuestionKind.Text).Select(question => Of(question, tally))];

    private static WrittenAnswers Of(Question question, ResponseTally tally)
    {
        var sample = tally.Texts.GetValueOrDefault(question.Id, TextSample.None);
        return new(question.Text, sample.Written, sample.Texts);
    }
}
