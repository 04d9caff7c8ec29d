using FollowUp.Programmes;

namespace FollowUp.Desk;

/// <summary>What the desk says of a programme at a glance.</summary>
public sealed record ProgrammeOverview(string Id, string Name, int Version, IReadOnlyList<RoundOverview> Rounds)
{
    internal static ProgrammeOverview Of(ProgrammeVersion current, IReadOnlyDictionary<string, RoundState> begun, DateTimeOffset now) => new(
        current.Programme.Id,
        current.Programme.Name,
        current.Version,
        [.. current.Programme.Rounds.OrderBy(round => round.OpensOn).Select(round => RoundOverview.Of(current.Programme, round, begun.GetValueOrDefault(round.Id), now))]);
}
