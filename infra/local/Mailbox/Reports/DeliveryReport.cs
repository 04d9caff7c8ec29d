using FollowUp.Local.Mailbox.Mails;

namespace FollowUp.Local.Mailbox.Reports;

/// <summary>
/// The Event Grid event about one delivery, alone in its array.
/// https://learn.microsoft.com/azure/event-grid/communication-services-email-events
/// </summary>
internal static class DeliveryReport
{
    public static BinaryData Of(Mail mail) => BinaryData.FromObjectAsJson(new[]
    {
        new
        {
            id = Guid.NewGuid(),
            topic = "/subscriptions/local/resourceGroups/local/providers/Microsoft.Communication/communicationServices/mailbox",
            subject = $"sender/{mail.From}/message/{mail.OperationId}",
            data = new
            {
                sender = mail.From,
                recipient = mail.To,
                messageId = mail.OperationId,
                internetMessageId = $"<{mail.Id}@mailbox.invalid>",
                status = mail.Status,
                deliveryStatusDetails = new { statusMessage = Reason(mail.Status), recipientMailServerHostName = "mailbox.invalid" },
                deliveryAttemptTimeStamp = mail.ReceivedOn,
            },
            eventType = "Microsoft.Communication.EmailDeliveryReportReceived",
            dataVersion = "1.0",
            metadataVersion = "1",
            eventTime = mail.ReceivedOn,
        },
    });

    private static string Reason(DeliveryStatus status) => status switch
    {
        DeliveryStatus.Delivered => "250 2.0.0 OK",
        DeliveryStatus.Bounced => "550 5.1.1 Mailbox does not exist",
        DeliveryStatus.Suppressed => "Recipient is on the suppression list",
        DeliveryStatus.Expanded => "Distribution list was expanded",
        _ => "550 5.7.1 Message was not delivered",
    };
}
