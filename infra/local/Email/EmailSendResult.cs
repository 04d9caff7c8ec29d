using System.Text.Json;

namespace Azure.Communication.Email;

public class EmailSendResult
{
    internal EmailSendResult(string id, EmailSendStatus status) => (Id, Status) = (id, status);

    public EmailSendStatus Status { get; }

    internal string Id { get; }

    internal static EmailSendResult Read(Response response)
    {
        using var document = JsonDocument.Parse(response.Content);
        return new(Text(document, "id"), Text(document, "status"));
    }

    private static string Text(JsonDocument document, string property) =>
        document.RootElement.GetProperty(property).GetString() ?? throw new JsonException($"The answer's '{property}' is null.");
}
