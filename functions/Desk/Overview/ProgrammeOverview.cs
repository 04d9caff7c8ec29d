using FollowUp.Programmes;

namespace FollowUp.Desk;

/// <summary>What the desk says of a programme at a glance.</summary>
public sealed record ProgrammeOverview(string Id, string Name, int Version, IReadOnlyList<RoundOverview> Rounds)
{
    internal static ProgrammeOverview Of(ProgrammeVersion current, IEnumerable<(Round Round, RoundState? State)> rounds, DateTimeOffset now) => new(
        current.Programme.Id,
        current.Programme.Name,
        current.Version,
        [.. rounds.OrderBy(known => known.Round.OpensOn).Select(known => RoundOverview.Of(current.Programme, known.Round, known.State, now))]);
}
