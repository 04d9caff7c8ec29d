using FollowUp.Programmes;

namespace FollowUp.Summaries;

/// <summary>
/// What is kept by background when the facts are dropped from a round's answers: no table of a group that the round's own report would not
/// show, since few people's answers would stay connected to their background in it, also where other rounds of a report add to the group.
/// </summary>
internal static class KeptBackground
{
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, GroupTally>> Of(Questionnaire questionnaire, ResponseTally tally) =>
        OrdinalKeys.Sorted(tally.Background, fact => fact.Key, IReadOnlyDictionary<string, GroupTally> (fact) => Shown(questionnaire, tally.All, fact.Value));

    private static SortedDictionary<string, GroupTally> Shown(Questionnaire questionnaire, GroupTally all, IReadOnlyDictionary<string, GroupTally> groups)
    {
        var shown = questionnaire.Questions
            .Select(question => GroupedHeadline.Of(question, all, groups))
            .OfType<GroupedHeadline>()
            .SelectMany(headline => headline.Groups.Where(group => group.Share is not null), (headline, group) => (headline.Question, group.Group))
            .ToLookup(table => table.Group, table => table.Question);
        return OrdinalKeys.Sorted(groups, group => group.Key, group => Of(group.Value, [.. shown[group.Key]]));
    }

    private static GroupTally Of(GroupTally group, IReadOnlyCollection<string> questions) => new(
        questions.Count == 0 ? 0 : group.Responses,
        OrdinalKeys.Sorted(questions, question => question, group.Question));
}
