using System.Text.Json.Serialization;

namespace FollowUp.Summaries;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, IgnoreReadOnlyProperties = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ResponseTally))]
[JsonSerializable(typeof(EditionState))]
[JsonSerializable(typeof(SealedTally))]
[JsonSerializable(typeof(RosterFrame))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, PairTally>))]
internal sealed partial class TallyJson : JsonSerializerContext;
