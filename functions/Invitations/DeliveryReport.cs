using System.Text.Json;

namespace FollowUp.Invitations;

/// <summary>
/// What became of a message after the e-mail service took it.
/// https://learn.microsoft.com/azure/event-grid/communication-services-email-events
/// </summary>
internal sealed record DeliveryReport(Guid Operation, string Recipient, string Status)
{
    private const string EventType = "Microsoft.Communication.EmailDeliveryReportReceived";

    /// <summary>The address does not exist, or the service has ceased to try it.</summary>
    public bool SaysUndeliverable => Status is "Bounced" or "Suppressed";

    /// <summary>One event or an array of them, as Event Grid puts them on a queue; other kinds of event are passed over.</summary>
    /// <exception cref="JsonException">The message is no event: it ends among the poisoned messages, for somebody to look at.</exception>
    public static IReadOnlyList<DeliveryReport> Read(string message)
    {
        using var document = JsonDocument.Parse(message);
        var events = document.RootElement.ValueKind == JsonValueKind.Array ? document.RootElement.EnumerateArray().ToList() : [document.RootElement];
        return [.. events.Where(IsDeliveryReport).Select(Read)];
    }

    private static bool IsDeliveryReport(JsonElement element) => Text(element, "eventType") == EventType;

    private static DeliveryReport Read(JsonElement element)
    {
        var data = element.TryGetProperty("data", out var found) ? found : throw Lacks("data");
        return Guid.TryParse(Text(data, "messageId"), out var operation)
            ? new(operation, Text(data, "recipient"), Text(data, "status"))
            : throw Lacks("messageId");
    }

    private static string Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object
        && element.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String
        && value.GetString() is { } text
            ? text
            : throw Lacks(name);

    private static JsonException Lacks(string name) => new($"An event lacks {name}, or has it in another form.");
}
