using System.Text.Json;

namespace FollowUp.Summaries;

/// <summary>What is kept of the connections that sealing destroys: tables by background, and the pairs with earlier rounds by their ids.</summary>
internal sealed record SealedTally(
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, GroupTally>> Background, IReadOnlyDictionary<string, PairTally> Pairs)
{
    public BinaryData ToJson() => new(JsonSerializer.SerializeToUtf8Bytes(this, TallyJson.Default.SealedTally));

    public static SealedTally FromJson(BinaryData json) =>
        JsonSerializer.Deserialize(json, TallyJson.Default.SealedTally) ?? throw new JsonException("What was kept of a sealed round is empty.");
}
