using System.Text.Json;
using System.Text.Json.Serialization;

namespace FollowUp.Local.Mailbox.Rest;

/// <summary>The body of `POST /emails:send`. https://learn.microsoft.com/rest/api/communication/email/email/send</summary>
internal sealed record SendRequest
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        PropertyNameCaseInsensitive = false,
        RespectNullableAnnotations = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public required string SenderAddress { get; init; }

    public required Recipients Recipients { get; init; }

    public required MailContent Content { get; init; }

    public IReadOnlyList<MailAddressee> ReplyTo { get; init; } = [];

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<MailAttachment> Attachments { get; init; } = [];

    public bool? UserEngagementTrackingDisabled { get; init; }

    /// <exception cref="JsonException">The body is no JSON, lacks a required property or has one that the service does not know.</exception>
    public static async Task<SendRequest> ReadAsync(Stream body, CancellationToken cancellationToken) =>
        await JsonSerializer.DeserializeAsync<SendRequest>(body, Strict, cancellationToken)
        ?? throw new JsonException("The body is null.");
}
