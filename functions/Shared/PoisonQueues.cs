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

namespace FollowUp.Shared;

/// <summary>The messages that failed again and again, and the way to have them tried once more.</summary>
internal sealed class PoisonQueues(StorageAccounts accounts)
{
    private const int AtOnce = 32;
    private const int MostRounds = 10;

    /// <returns>About how many messages wait there; 0 also where none ever failed.</returns>
    public async Task<int> CountAsync(PoisonQueue queue, CancellationToken cancellationToken)
    {
        try
        {
            var properties = await accounts.QueueWithPoison(queue.Account, queue.Setting).Poison.GetPropertiesAsync(cancellationToken);
            return properties.Value.ApproximateMessagesCount;
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            return 0;
        }
    }

    /// <summary>Gives messages back to where they failed, some hundreds at most. Dying in between gives one of them back twice, which every queue function bears.</summary>
    public async Task ReplayAsync(PoisonQueue queue, CancellationToken cancellationToken)
    {
        var (back, poison) = accounts.QueueWithPoison(queue.Account, queue.Setting);
        for (var round = 0; round < MostRounds; round++)
        {
            var messages = (await poison.ReceiveMessagesAsync(AtOnce, cancellationToken: cancellationToken)).Value;
            if (messages.Length == 0)
                return;
            foreach (var message in messages)
            {
                await back.SendMessageAsync(message.MessageText, cancellationToken);
                await poison.DeleteMessageAsync(message.MessageId, message.PopReceipt, cancellationToken);
            }
        }
    }
}
