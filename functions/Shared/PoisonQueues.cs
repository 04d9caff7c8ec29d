using Azure;

namespace FollowUp.Shared;

/// <summary>The messages that failed again and again, and the way to have them tried once more.</summary>
internal sealed class PoisonQueues(StorageAccounts accounts)
{
    private const int AtOnce = 32;
    private const int MostRounds = 10;

    /// <returns>About how many messages wait in all of them.</returns>
    public async Task<long> CountAsync(CancellationToken cancellationToken) =>
        (await Task.WhenAll(PoisonQueue.All.Select(queue => CountAsync(queue, cancellationToken)))).Sum();

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

    /// <returns>The oldest of them, 32 at most, which stay where they are.</returns>
    public async Task<IReadOnlyList<PoisonMessage>> PeekAsync(PoisonQueue queue, CancellationToken cancellationToken)
    {
        try
        {
            var messages = await accounts.QueueWithPoison(queue.Account, queue.Setting).Poison.PeekMessagesAsync(AtOnce, cancellationToken);
            return [.. messages.Value.Select(message => new PoisonMessage(message.MessageId, message.InsertedOn, message.ExpiresOn))];
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            return [];
        }
    }

    /// <summary>Gives messages back to where they failed, some hundreds at most. Dying in between gives one of them back twice, which every queue function bears.</summary>
    public async Task ReplayAsync(PoisonQueue queue, CancellationToken cancellationToken)
    {
        var (back, poison) = accounts.QueueWithPoison(queue.Account, queue.Setting);
        if (!await poison.ExistsAsync(cancellationToken))
            return;
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
