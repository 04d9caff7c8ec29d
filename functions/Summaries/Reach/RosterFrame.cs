using System.Text.Json;

namespace FollowUp.Summaries;

/// <summary>The people whom a report's rounds are about, as the roster has them.</summary>
/// <param name="Bounced">By the id of the round: of those on the roster, at whose address mail had bounced by its close.</param>
/// <param name="Background">By fact id and value: how many people.</param>
internal sealed record RosterFrame(
    int OnRoster, int MayBeWrittenTo, IReadOnlyDictionary<string, int> Bounced, IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> Background)
{
    public BinaryData ToJson() => new(JsonSerializer.SerializeToUtf8Bytes(this, TallyJson.Default.RosterFrame));

    public static RosterFrame FromJson(BinaryData json) =>
        JsonSerializer.Deserialize(json, TallyJson.Default.RosterFrame) ?? throw new JsonException("A roster's frame is empty.");
}
