using FollowUp.Programmes;
using FollowUp.Responses;

namespace FollowUp.Summaries;

/// <summary>Whether words may be quoted: they stand in an answer, word for word, and its author allowed it.</summary>
internal static class Quotation
{
    public static bool IsAllowed(Question question, Response response, string words) =>
        question.QuotableIf is { } permission
        && response.Answers.TryGetValue(permission.Question, out var chosen) && chosen == permission.Option
        && response.Answers.TryGetValue(question.Id, out var text) && text.Contains(words, StringComparison.Ordinal);
}
