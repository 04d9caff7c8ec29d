namespace FollowUp.Local.Mailbox.Mails;

/// <summary>A mail as one recipient got it, or would have got it: see its status.</summary>
public sealed record Mail
{
    public required Guid Id { get; init; }

    public required Guid OperationId { get; init; }

    public required string To { get; init; }

    public string? ToName { get; init; }

    public required string From { get; init; }

    public required IReadOnlyList<string> ReplyTo { get; init; }

    public required string Subject { get; init; }

    public string? Text { get; init; }

    public string? Html { get; init; }

    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>The attachments' names; their contents are not kept.</summary>
    public required IReadOnlyList<string> Attachments { get; init; }

    public required DateTimeOffset ReceivedOn { get; init; }

    public required DeliveryStatus Status { get; init; }
}
