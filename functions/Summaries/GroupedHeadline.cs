using FollowUp.Programmes;

namespace FollowUp.Summaries;

/// <summary>
/// The share that a question's headline states, in each group of people. A group is shown from 10 answers on, and none where all who
/// are not shown are 1 to 9 people, because they are what is left of the whole.
/// </summary>
public sealed record GroupedHeadline(string Question, string ShortText, string Label, IReadOnlyList<GroupFigures> Groups)
{
    /// <returns>Null where the question has no headline, or no group may be shown.</returns>
    internal static GroupedHeadline? Of(Question question, GroupTally all, IReadOnlyDictionary<string, GroupTally> groups)
    {
        if (HeadlineFigures.Of(question, all.Question(question.Id), invited: 0) is not { } headline)
            return null;
        var figures = groups.Select(group => GroupFigures.Of(group.Key, group.Value.Question(question.Id), headline.Options)).ToList();
        var rest = headline.Share.Base - figures.Sum(group => group.Share?.Base ?? 0);
        return rest is > 0 and < ResearchMovement.FewestAnswers || rest == headline.Share.Base
            ? null
            : new(question.Id, question.ShortText, headline.Label, figures);
    }
}
