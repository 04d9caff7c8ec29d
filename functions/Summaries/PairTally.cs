namespace FollowUp.Summaries;

/// <summary>What the same people answered in two rounds: how many they are, and by question how many went from which option to which.</summary>
/// <param name="Questions">By question id, then by `from to`; an answer that was left out is empty.</param>
internal sealed record PairTally(int Pairs, IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> Questions)
{
    public static PairTally None { get; } = new(0, new Dictionary<string, IReadOnlyDictionary<string, int>>());
}
