using FollowUp.Local.Functions.Invocations;
using FollowUp.Local.Functions.Queues;
using FollowUp.Local.Functions.Timers;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Local.Functions.Hosting;

/// <summary>The listeners of this host: one for each timer and queue function that is not disabled, in the order of their names.</summary>
internal sealed class Listeners : IDisposable
{
    public Listeners(IReadOnlyList<Function> functions, TimerListenerFactory timers, QueueListenerFactory queues, RunningWork work)
    {
        foreach (var function in functions.Where(function => !function.IsDisabled))
        {
            if (function.Trigger is TimerTriggerAttribute timer)
                Timers.Add(timers.Create(function, timer));
            if (function.Trigger is QueueTriggerAttribute queue)
                Queues.Add(queues.Create(function, queue));
        }
        // What a function leaves in a queue of this application is worked on at once, not at the next poll.
        work.Ended += Wake;
    }

    public List<TimerListener> Timers { get; } = [];

    public List<QueueListener> Queues { get; } = [];

    public IEnumerable<IListener> All => [.. Timers, .. Queues];

    public void Wake() => Queues.ForEach(queue => queue.Wake());

    public void Dispose()
    {
        foreach (var listener in All)
            listener.Dispose();
    }
}
