using FollowUp.Programmes;

namespace FollowUp.Summaries;

/// <summary>Who is missing: people on the roster and answers by one background fact. There is none where what is left of the whole would tell of a group.</summary>
public sealed record Reach(string Fact, string Label, IReadOnlyList<ReachGroup> Groups)
{
    internal static IReadOnlyList<Reach> Of(IEnumerable<BackgroundFact> facts, RosterFrame? frame, ResponseTally tally) =>
        frame is null ? [] : [.. facts.Select(fact => Of(fact, frame, tally)).OfType<Reach>()];

    private static Reach? Of(BackgroundFact fact, RosterFrame frame, ResponseTally tally)
    {
        if (!frame.Background.TryGetValue(fact.Id, out var people) || !tally.Background.TryGetValue(fact.Id, out var answered))
            return null;
        var groups = people.Select(group => ReachGroup.Of(group.Key, group.Value, answered.GetValueOrDefault(group.Key)?.Responses ?? 0)).ToList();
        var hidden = groups.Where(group => group.Answered is null).ToList();
        var rest = tally.Responses - groups.Sum(group => group.Answered ?? 0);
        return hidden.Count == groups.Count || (hidden.Count > 0 && !ReachGroup.IsShown(rest, hidden.Sum(group => group.OnRoster)))
            ? null
            : new(fact.Id, fact.Label, groups);
    }
}
