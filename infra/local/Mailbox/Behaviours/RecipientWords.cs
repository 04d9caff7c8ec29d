using FollowUp.Local.Mailbox.Mails;

namespace FollowUp.Local.Mailbox.Behaviours;

/// <summary>The words that an address may begin with, up to the first `-`, `+` or `@`, and what they do.</summary>
internal static class RecipientWords
{
    private static readonly Dictionary<string, RecipientWord> ByName =
        Enum.GetValues<RecipientWord>().ToDictionary(word => word.ToString(), StringComparer.OrdinalIgnoreCase);

    public static IReadOnlyDictionary<RecipientWord, string> Meanings { get; } = new Dictionary<RecipientWord, string>
    {
        [RecipientWord.Bounced] = "The address does not exist: reported as Bounced.",
        [RecipientWord.Suppressed] = "The address is on the service's suppression list: reported as Suppressed, and the operation ends as Failed.",
        [RecipientWord.Quarantined] = "Reported as Quarantined.",
        [RecipientWord.FilteredSpam] = "Reported as FilteredSpam.",
        [RecipientWord.Expanded] = "A distribution list: reported as Expanded.",
        [RecipientWord.Failed] = "Delivery failed for another reason: reported as Failed.",
        [RecipientWord.Throttled] = "Every send is answered 429 with Retry-After; nothing is delivered.",
        [RecipientWord.Broken] = "Every send is answered 500; nothing is delivered.",
        [RecipientWord.Lost] = "Delivered, but the connection is cut without an answer.",
        [RecipientWord.Slow] = "Delivered at once, but answered 3 seconds later.",
        [RecipientWord.Unknown] = "Delivered, but the operation is not known when asked for (404).",
        [RecipientWord.Twice] = "Delivered once, reported twice.",
        [RecipientWord.Unreported] = "Delivered, never reported.",
    };

    public static RecipientWord Of(string address)
    {
        var end = address.IndexOfAny(['-', '+', '@']);
        return ByName.GetValueOrDefault(end < 0 ? address : address[..end]);
    }

    public static DeliveryStatus Status(this RecipientWord word) => word switch
    {
        RecipientWord.Bounced => DeliveryStatus.Bounced,
        RecipientWord.Suppressed => DeliveryStatus.Suppressed,
        RecipientWord.Quarantined => DeliveryStatus.Quarantined,
        RecipientWord.FilteredSpam => DeliveryStatus.FilteredSpam,
        RecipientWord.Expanded => DeliveryStatus.Expanded,
        RecipientWord.Failed => DeliveryStatus.Failed,
        _ => DeliveryStatus.Delivered,
    };
}
