using System.Text.Json;

namespace FollowUp.Summaries;

/// <summary>What the same people answered in two rounds: how many they are, and by question how many went from which option to which.</summary>
/// <param name="Questions">By question id, then by `from to`; an answer that was left out is empty.</param>
internal sealed record PairTally(int Pairs, IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> Questions)
{
    public static PairTally None { get; } = new(0, new Dictionary<string, IReadOnlyDictionary<string, int>>());

    /// <summary>Tallies of different people add up.</summary>
    public PairTally Plus(PairTally other) => new(
        Pairs + other.Pairs,
        OrdinalKeys.Union(Questions, other.Questions, (left, right) => OrdinalKeys.Union(left, right, (one, two) => one + two)));

    public static string Move(string? from, string? to) => $"{from} {to}";

    /// <param name="pairs">By the id of the earlier round.</param>
    public static BinaryData ToJson(IReadOnlyDictionary<string, PairTally> pairs) =>
        new(JsonSerializer.SerializeToUtf8Bytes(pairs, TallyJson.Default.IReadOnlyDictionaryStringPairTally));

    public static IReadOnlyDictionary<string, PairTally> FromJson(BinaryData json) =>
        JsonSerializer.Deserialize(json, TallyJson.Default.IReadOnlyDictionaryStringPairTally) ?? throw new JsonException("Pairs are an object, not null.");

    /// <summary>How many went from which option to which.</summary>
    public IEnumerable<(string From, string To, int People)> Moves(string question)
    {
        foreach (var (move, people) in Questions.GetValueOrDefault(question) ?? new Dictionary<string, int>())
        {
            var space = move.IndexOf(' ', StringComparison.Ordinal);
            yield return (move[..space], move[(space + 1)..], people);
        }
    }
}
