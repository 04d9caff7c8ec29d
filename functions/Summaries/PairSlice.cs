using FollowUp.Programmes;

namespace FollowUp.Summaries;

/// <summary>
/// The people whose pseudonyms begin alike, in a round and in those that they answered before: as few shards as hold somebody's answers
/// to all of them. Rounds with unlike numbers of shards are cut as the one with the fewest.
/// </summary>
/// <param name="Version">The later round, the slice's number, and a hash that differs as soon as a shard in it does.</param>
internal sealed record PairSlice(ShardVersion Version, BegunRound Later, IReadOnlyList<BegunRound> Earlier, int Slices)
{
    public static IEnumerable<PairSlice> Of(BegunRound later, IReadOnlyList<BegunRound> earlier, IReadOnlyCollection<ShardVersion> shards)
    {
        var slices = earlier.Select(round => round.Shards).Append(later.Shards).Min();
        for (var number = 0; number < slices; number++)
        {
            var within = earlier.Append(later).SelectMany(round => Shards(round, number, slices).Select(shard => (round.Round.Id, shard))).ToHashSet();
            var version = ShardVersion.Of(shards.Where(shard => within.Contains((shard.Round, shard.Shard))), "pairs");
            yield return new(new(later.Round.Id, number, version), later, earlier, slices);
        }
    }

    /// <summary>The shards of a round that the slice cuts out.</summary>
    public IEnumerable<int> Shards(BegunRound round) => Shards(round, Version.Shard, Slices);

    private static IEnumerable<int> Shards(BegunRound round, int number, int slices) =>
        Enumerable.Range(number * round.Shards / slices, round.Shards / slices);
}
