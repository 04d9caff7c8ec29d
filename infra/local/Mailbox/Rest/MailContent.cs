namespace FollowUp.Local.Mailbox.Rest;

internal sealed record MailContent
{
    public required string Subject { get; init; }

    public string? PlainText { get; init; }

    public string? Html { get; init; }
}
