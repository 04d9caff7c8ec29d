using FollowUp.Programmes;
using FollowUp.Summaries;

namespace FollowUp.Desk;

/// <summary>What a headline said before the last step of the research edition, and what it says since.</summary>
public sealed record HeadlineChange(string Question, string Label, Share Before, Share Now)
{
    internal static IReadOnlyList<HeadlineChange> Of(Questionnaire questionnaire, EditionState edition) =>
        edition is { HasFigures: true, Before: { } before, Shown: { } shown }
            ? [.. questionnaire.Questions.Select(question => Of(question, before, shown)).OfType<HeadlineChange>()]
            : [];

    private static HeadlineChange? Of(Question question, ResponseTally before, ResponseTally shown) =>
        HeadlineFigures.Of(question, before.All.Question(question.Id), invited: 0) is { } then && HeadlineFigures.Of(question, shown.All.Question(question.Id), invited: 0) is { } now
            ? new(question.ShortText, now.Label, then.Share, now.Share)
            : null;
}
