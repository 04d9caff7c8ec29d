using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using FollowUp.Local.Functions.Hosting;

namespace FollowUp.Local.Functions.Queues;

/// <summary>A received message that is kept invisible to others, at half its time each time, until it is let go.</summary>
internal sealed class HeldMessage : IAsyncDisposable
{
    private readonly QueueClient queue;
    private readonly string messageId;
    private readonly TimeSpan visibility;
    private readonly CancellationTokenSource letGo = new();
    private readonly Task renewal;
    private string popReceipt;

    public HeldMessage(QueueClient queue, QueueMessage message, TimeSpan visibility)
    {
        this.queue = queue;
        this.visibility = visibility;
        (messageId, popReceipt) = (message.MessageId, message.PopReceipt);
        renewal = RenewAsync();
    }

    /// <summary>Stops renewing.</summary>
    /// <returns>The receipt that the message can be deleted with.</returns>
    public async Task<string> LetGoAsync()
    {
        await letGo.CancelAsync();
        await renewal;
        return popReceipt;
    }

    public async ValueTask DisposeAsync()
    {
        await LetGoAsync();
        letGo.Dispose();
    }

    private async Task RenewAsync()
    {
        using var timer = new PeriodicTimer(visibility / 2);
        try
        {
            // A renewal is not cancelled on its way: its answer holds the new receipt.
            while (await timer.WaitForNextTickAsync(letGo.Token))
                popReceipt = (await queue.UpdateMessageAsync(messageId, popReceipt, (string?)null, visibility)).Value.PopReceipt;
        }
        catch (Exception stopped) when (StorageFailure.Is(stopped) || letGo.IsCancellationRequested)
        {
            // A message that was lost shows when it is deleted.
        }
    }
}
