using System.Text.Json.Serialization;

namespace FollowUp.Local.Mailbox.Mails;

/// <summary>What became of a mail. https://learn.microsoft.com/azure/event-grid/communication-services-email-events</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DeliveryStatus>))]
public enum DeliveryStatus
{
    Delivered,
    Bounced,
    Suppressed,
    Quarantined,
    FilteredSpam,
    Expanded,
    Failed,
}
