namespace FollowUp.Local.Mailbox.Rest;

internal sealed record MailAttachment
{
    public required string Name { get; init; }

    public required string ContentType { get; init; }

    public required string ContentInBase64 { get; init; }

    public string? ContentId { get; init; }
}
