namespace FollowUp.Tests.Ground;

/// <summary>A mail as the mailbox's API shows it.</summary>
public sealed record ReceivedMail
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

    public required IReadOnlyList<string> Attachments { get; init; }

    public required DateTimeOffset ReceivedOn { get; init; }

    public required string Status { get; init; }
}
