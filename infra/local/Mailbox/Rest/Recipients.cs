using System.Text.Json.Serialization;

namespace FollowUp.Local.Mailbox.Rest;

internal sealed record Recipients
{
    public required IReadOnlyList<MailAddressee> To { get; init; }

    public IReadOnlyList<MailAddressee> Cc { get; init; } = [];

    public IReadOnlyList<MailAddressee> Bcc { get; init; } = [];

    [JsonIgnore]
    public IEnumerable<MailAddressee> All => [.. To, .. Cc, .. Bcc];
}
