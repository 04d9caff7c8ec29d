using FollowUp.Programmes;

namespace FollowUp.Summaries;

/// <summary>Rounds that have begun: those whose answers are there to be read, with the versions of their shards, and those whose answers are deleted.</summary>
internal sealed record KeptRounds(IReadOnlyList<BegunRound> Rounds, IReadOnlyList<ShardVersion> Shards, IReadOnlyList<RoundName> Deleted)
{
    public static KeptRounds Of(IEnumerable<BegunRound> begun, IReadOnlyList<ShardVersion> shards, IReadOnlyDictionary<string, RoundState> states)
    {
        var deleted = begun.Where(round => states[round.Round.Id].IsClosed).ExceptBy(shards.Select(shard => shard.Round), round => round.Round.Id).ToList();
        return new([.. begun.Except(deleted)], shards, [.. deleted.Select(round => RoundName.Of(round.Round))]);
    }
}
