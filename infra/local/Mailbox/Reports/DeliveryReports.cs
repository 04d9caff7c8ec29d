using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using FollowUp.Local.Mailbox.Behaviours;
using FollowUp.Local.Mailbox.Mails;

namespace FollowUp.Local.Mailbox.Reports;

/// <summary>Puts delivery reports onto the storage queue, as an Event Grid subscription would; does nothing without a queue.</summary>
internal sealed class DeliveryReports(MailboxSettings settings)
{
    private readonly QueueClient? queue = settings is { ReportsConnection: { } connection, ReportsQueue: { } name }
        ? new(connection, name, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 })
        : null;

    /// <summary>Returns when the reports are in the queue: before the sender has its answer. Late ones are there too, but not visible yet.</summary>
    public async Task SendAsync(Mail mail, Behaviour behaviour)
    {
        if (queue is null)
            return;
        var report = DeliveryReport.Of(mail);
        for (var copies = Copies(mail, behaviour); copies > 0; copies--)
            await SendAsync(queue, report, TimeSpan.FromSeconds(behaviour.ReportDelaySeconds));
    }

    private static int Copies(Mail mail, Behaviour behaviour) => RecipientWords.Of(mail.To) switch
    {
        RecipientWord.Twice => 2,
        RecipientWord.Unreported => 0,
        _ => (int)behaviour.Reports,
    };

    private static async Task SendAsync(QueueClient queue, BinaryData report, TimeSpan delay)
    {
        try
        {
            await queue.SendMessageAsync(report, delay);
        }
        catch (RequestFailedException missing) when (missing.ErrorCode == QueueErrorCode.QueueNotFound)
        {
            await queue.CreateIfNotExistsAsync();
            await queue.SendMessageAsync(report, delay);
        }
    }
}
