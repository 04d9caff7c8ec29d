using Azure;
using Azure.Storage.Queues;

namespace FollowUp.Shared;

/// <summary>Where the host puts messages that failed too often. Nobody takes them from there: somebody has to look.</summary>
internal sealed class PoisonQueues(StorageAccounts accounts)
{
    /// <summary>Account and setting of every queue that a function is triggered by.</summary>
    public static readonly IReadOnlyList<(string Account, string Setting)> Triggers = [("Roster", "DeliveryReportsQueue"), ("Responses", "SummariesQueue")];

    private readonly IReadOnlyList<QueueClient> queues = [.. Triggers.Select(queue => accounts.PoisonQueue(queue.Account, queue.Setting))];

    public async Task<long> CountAsync(CancellationToken cancellationToken) =>
        (await Task.WhenAll(queues.Select(queue => CountAsync(queue, cancellationToken)))).Sum();

    private static async Task<long> CountAsync(QueueClient queue, CancellationToken cancellationToken)
    {
        try
        {
            return (await queue.GetPropertiesAsync(cancellationToken)).Value.ApproximateMessagesCount;
        }
        // Outside Azure the host makes the queue with the first message.
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            return 0;
        }
    }
}
