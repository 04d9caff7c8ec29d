using System.Text.Json.Serialization;

namespace FollowUp.Summaries;

/// <summary>The content of a release as it is frozen.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, IgnoreReadOnlyProperties = true, UseStringEnumConverter = true)]
[JsonSerializable(typeof(SharedFigures))]
[JsonSerializable(typeof(SharedReport))]
internal sealed partial class SharedContentJson : JsonSerializerContext;
