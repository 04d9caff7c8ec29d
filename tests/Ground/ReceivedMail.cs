using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace FollowUp.Tests.Ground;

/// <summary>A mail as the mailbox's API shows it.</summary>
public sealed partial record ReceivedMail
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

    /// <summary>The personal link to the survey in a mail that has one.</summary>
    [JsonIgnore]
    public Uri SurveyLink => new(SurveyLinkPattern().Match(Text ?? "").Value);

    /// <summary>The link by which mail programs stop the messages.</summary>
    [JsonIgnore]
    public Uri UnsubscribeLink => new(Headers["List-Unsubscribe"].Trim('<', '>'));

    [GeneratedRegex(@"https?://\S+/s/\S+")]
    private static partial Regex SurveyLinkPattern();
}
