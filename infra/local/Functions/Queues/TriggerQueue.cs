using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using FollowUp.Local.Functions.Hosting;

namespace FollowUp.Local.Functions.Queues;

/// <summary>A queue that triggers a function, and the queue beside it for messages that nobody can work on.</summary>
internal sealed class TriggerQueue(string connectionString, string name, TimeSpan visibility, QueueOptions options)
{
    private const string PoisonSuffix = "-poison";

    // The listener tries again by itself; more retries would only make a host without its storage slow to stop.
    private static readonly QueueClientOptions FewRetries = new() { Retry = { MaxRetries = 2 } };

    private readonly QueueClient queue = new(connectionString, name, FewRetries);

    private readonly QueueClient? poison =
        name.EndsWith(PoisonSuffix, StringComparison.Ordinal) ? null : new(connectionString, name + PoisonSuffix, FewRetries);

    public QueueOptions Options => options;

    public async Task<IReadOnlyList<QueueMessage>> ReceiveAsync()
    {
        try
        {
            // Not cancelled when the host stops: a message on its way would be lost to everybody for its visibility time.
            return (await queue.ReceiveMessagesAsync(options.BatchSize, visibility)).Value;
        }
        catch (RequestFailedException failed) when (failed.ErrorCode == QueueErrorCode.QueueNotFound)
        {
            await queue.CreateIfNotExistsAsync();
            return [];
        }
    }

    /// <summary>How many messages it holds, invisible ones among them.</summary>
    public async Task<int> CountAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (await queue.GetPropertiesAsync(cancellationToken)).Value.ApproximateMessagesCount;
        }
        catch (RequestFailedException failed) when (failed.ErrorCode == QueueErrorCode.QueueNotFound)
        {
            return 0;
        }
    }

    public HeldMessage Hold(QueueMessage message) => new(queue, message, visibility);

    public bool IsSpent(QueueMessage message) => poison is not null && message.DequeueCount > options.MaxDequeueCount;

    public Task DeleteAsync(QueueMessage message, string popReceipt) => queue.DeleteMessageAsync(message.MessageId, popReceipt);

    /// <summary>Gives a message that failed back to the queue, or to the poison queue when that was its last attempt.</summary>
    public async Task ReturnAsync(QueueMessage message, string popReceipt)
    {
        if (poison is null)
            return; // It comes back when its visibility time is over; sooner, and it would fail in a fast circle for ever.
        if (message.DequeueCount >= options.MaxDequeueCount)
            await PoisonAsync(message, popReceipt);
        else
            await queue.UpdateMessageAsync(message.MessageId, popReceipt, (string?)null, options.VisibilityTimeout);
    }

    public async Task PoisonAsync(QueueMessage message, string popReceipt)
    {
        if (poison is null)
            return;
        await poison.CreateIfNotExistsAsync();
        await poison.SendMessageAsync(message.MessageText);
        await DeleteAsync(message, popReceipt);
    }
}
