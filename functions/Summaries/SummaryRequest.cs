using System.Text.Json;

namespace FollowUp.Summaries;

/// <summary>The message that asks for a report to be made anew.</summary>
internal sealed record SummaryRequest(string Programme, string Report)
{
    private static readonly JsonSerializerOptions Strict = new() { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    public string ToMessage() => JsonSerializer.Serialize(this);

    /// <exception cref="JsonException">The message is no such request: it ends among the poisoned messages.</exception>
    public static SummaryRequest Read(string message) =>
        JsonSerializer.Deserialize<SummaryRequest>(message, Strict) ?? throw new JsonException("A summary request is empty.");
}
