namespace FollowUp.Local.Mailbox.Rest;

internal sealed record MailAddressee
{
    public required string Address { get; init; }

    public string? DisplayName { get; init; }
}
