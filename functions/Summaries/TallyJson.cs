using System.Text.Json.Serialization;

namespace FollowUp.Summaries;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(ResponseTally))]
[JsonSerializable(typeof(EditionState))]
[JsonSerializable(typeof(SealedTally))]
internal sealed partial class TallyJson : JsonSerializerContext;
