namespace FollowUp.Local.Functions.Queues;

/// <summary>
/// How long to wait before an empty queue is asked again: doubled each time up to a limit, and randomised so that hosts
/// do not ask in step.
/// </summary>
internal sealed class PollingBackoff(TimeSpan longest)
{
    public static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(100);

    private int emptyPolls;

    public TimeSpan Next()
    {
        var wait = Shortest * Math.Pow(2, emptyPolls) * (0.8 + (0.4 * Random.Shared.NextDouble()));
        if (wait >= longest)
            return longest;
        emptyPolls++;
        return wait;
    }

    public void Reset() => emptyPolls = 0;
}
