using FollowUp.Programmes;

namespace FollowUp.Summaries;

/// <summary>What the waves say one by one that a report can compare, and two by two. Empty where there is only one. Tallies of different people add up.</summary>
/// <param name="Waves">By wave id.</param>
/// <param name="Pairs">By the ids of the earlier and the later wave, parted by a space.</param>
internal sealed record WavesTally(IReadOnlyDictionary<string, GroupTally> Waves, IReadOnlyDictionary<string, WavePair> Pairs)
{
    public static WavesTally None { get; } = new(new Dictionary<string, GroupTally>(), new Dictionary<string, WavePair>());

    public static WavesTally Of(Wave wave, GroupTally tally) => None with { Waves = new Dictionary<string, GroupTally> { [wave.Id] = tally } };

    public static WavesTally Of(Wave earlier, Wave later, WavePair pair) => None with { Pairs = new Dictionary<string, WavePair> { [Key(earlier, later)] = pair } };

    public WavesTally Plus(WavesTally other) => new(
        OrdinalKeys.Union(Waves, other.Waves, (left, right) => left.Plus(right)),
        OrdinalKeys.Union(Pairs, other.Pairs, (left, right) => left.Plus(right)));

    public WavePair? Pair(Wave earlier, Wave later) => Pairs.GetValueOrDefault(Key(earlier, later));

    private static string Key(Wave earlier, Wave later) => $"{earlier.Id} {later.Id}";
}
