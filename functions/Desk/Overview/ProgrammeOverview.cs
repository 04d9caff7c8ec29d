using FollowUp.Programmes;

namespace FollowUp.Desk;

/// <summary>What the desk says of a programme at a glance.</summary>
/// <param name="Today">On the programme's calendar.</param>
public sealed record ProgrammeOverview(string Id, string Name, int Version, DateOnly Today, IReadOnlyList<RoundOverview> Rounds)
{
    internal static ProgrammeOverview Of(ProgrammeVersion current, IEnumerable<(Round Round, RoundState? State)> rounds, DateTimeOffset now) => new(
        current.Programme.Id,
        current.Programme.Name,
        current.Version,
        LocalTime.DayOf(now, current.Programme.TimeZone),
        [.. rounds.OrderBy(known => known.Round.OpensOn).Select(known => RoundOverview.Of(current.Programme, known.Round, known.State, now))]);
}
