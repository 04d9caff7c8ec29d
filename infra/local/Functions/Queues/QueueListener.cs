using Azure.Storage.Queues.Models;
using FollowUp.Local.Functions.Hosting;
using FollowUp.Local.Functions.Invocations;
using Microsoft.Extensions.Logging;

namespace FollowUp.Local.Functions.Queues;

/// <summary>Runs a queue function for each message, several at a time.</summary>
internal sealed partial class QueueListener(
    Function function, TriggerQueue queue, FunctionInvoker invoker, RunningWork work, ILogger logger) : IListener
{
    private readonly Bell bell = new();
    private readonly PollingBackoff backoff = new(queue.Options.MaxPollingInterval);
    private readonly List<Task> inWork = [];

    /// <summary>How many messages its queue holds, invisible ones among them.</summary>
    public Task<int> CountAsync(CancellationToken cancellationToken) => queue.CountAsync(cancellationToken);

    public async Task TurnAsync(CancellationToken stopping)
    {
        while (inWork.RemoveAll(task => task.IsCompleted) >= 0 && inWork.Count > queue.Options.NewBatchThreshold)
            await Task.WhenAny(inWork).WaitAsync(stopping);

        var messages = await queue.ReceiveAsync();
        inWork.AddRange(messages.Select(message => Task.Run(() => HandleAsync(message), CancellationToken.None)));
        if (messages.Count > 0)
            backoff.Reset();
        else
            await PauseAsync(stopping);
    }

    public void Wake() => bell.Ring();

    public void Dispose() => bell.Dispose();

    private async Task PauseAsync(CancellationToken stopping)
    {
        await Task.Delay(PollingBackoff.Shortest, stopping);
        await bell.SleepAsync(backoff.Next(), stopping);
    }

    private async Task HandleAsync(QueueMessage message)
    {
        using var handling = work.Begin();
        try
        {
            await using var held = queue.Hold(message);
            if (queue.IsSpent(message) || MessageText.TryDecode(message, queue.Options.IsBase64) is not { } decoded)
                await queue.PoisonAsync(message, await held.LetGoAsync());
            else if (await invoker.TryInvokeAsync(function, MessageText.Input(decoded)))
                await queue.DeleteAsync(message, await held.LetGoAsync());
            else
                await queue.ReturnAsync(message, await held.LetGoAsync());
        }
        catch (Exception exception) when (StorageFailure.Is(exception))
        {
            NotSettled(logger, function.Name, exception);
        }
    }

    [LoggerMessage(
        Level = LogLevel.Warning, Message = "A message of the function {Function} could not be deleted or returned: it will come again")]
    private static partial void NotSettled(ILogger logger, string function, Exception exception);
}
