namespace FollowUp.Local.Functions.Hosting;

/// <summary>Lets one sleeper wait for a time or for the ring; a ring that nobody waits for is kept for the next sleep.</summary>
internal sealed class Bell : IDisposable
{
    private readonly SemaphoreSlim rung = new(0);

    public void Ring()
    {
        if (rung.CurrentCount == 0)
            rung.Release();
    }

    public Task SleepAsync(TimeSpan time, CancellationToken cancellationToken) => rung.WaitAsync(time, cancellationToken);

    public void Dispose() => rung.Dispose();
}
