using FollowUp.Programmes;

namespace FollowUp.Summaries;

/// <summary>
/// Who is missing, by one background fact (privacy rule 17): for all of its groups, or for none where fewer than 10 answered, or did not,
/// in one of them or among everybody else.
/// </summary>
internal static class ReachDisclosure
{
    public static Reach? Of(BackgroundFact fact, SharedAnswers answers, DisclosureLimits limits)
    {
        if (answers.Waves.Count > 1
            || answers.Roster is not { } roster
            || !roster.Background.TryGetValue(fact.Id, out var people)
            || !answers.All.Background.TryGetValue(fact.Id, out var answered))
            return null;
        var groups = people.Select(group => new ReachGroup(group.Key, group.Value, answered.GetValueOrDefault(group.Key)?.Responses ?? 0)).ToList();
        var (all, responses) = (groups.Sum(group => group.OnRoster), groups.Sum(group => group.Answered ?? 0));
        // Answers of people whom the roster does not know would be what is left of the whole.
        return responses == answers.All.Responses
            && groups.All(group => IsLarge(group.OnRoster, group.Answered ?? 0) && IsLarge(all - group.OnRoster, responses - (group.Answered ?? 0)))
            ? new(fact.Id, fact.Label, groups)
            : null;

        bool IsLarge(int among, int some) => some >= limits.SmallestSideOfGroup && among - some >= limits.SmallestSideOfGroup;
    }
}
