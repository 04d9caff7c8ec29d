using System.Text.Json.Serialization;

namespace FollowUp.Summaries;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(SummaryDocument))]
[JsonSerializable(typeof(SharedSummary))]
[JsonSerializable(typeof(ReleaseRecord))]
internal sealed partial class SummaryJson : JsonSerializerContext;
