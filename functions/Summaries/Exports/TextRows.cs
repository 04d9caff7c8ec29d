using FollowUp.Programmes;

namespace FollowUp.Summaries;

/// <summary>What people wrote, each text beside the answers that the programme declared for that, at most two, and beside nothing else.</summary>
internal static class TextRows
{
    /// <param name="shuffled">In a random order that is not that of the answers' rows.</param>
    public static ExportTable Of(Questionnaire questionnaire, IReadOnlyList<string> beside, IEnumerable<RoundResponse> shuffled)
    {
        var texts = questionnaire.Questions.Where(question => question.Kind == QuestionKind.Text).Select(question => question.Id).ToList();
        var rows =
            from response in shuffled.Select(answer => answer.Stored.Response)
            from question in texts
            let text = response.Answers.GetValueOrDefault(question, "").Trim()
            where text.Length > 0
            select (IReadOnlyList<string>)[question, text, .. beside.Select(id => response.Answers.GetValueOrDefault(id, ""))];
        return new("texts", ["question", "text", .. beside], [.. rows]);
    }
}
