using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Local.Functions.Timers;

/// <summary>The status of a timer without a monitor: it is forgotten with the process, and other hosts know nothing of it.</summary>
internal sealed class MemoryStatus : ITimerStatus, IHeldStatus, IDisposable
{
    private readonly SemaphoreSlim free = new(1);
    private ScheduleStatus status = new();

    public async Task<IHeldStatus> HoldAsync(CancellationToken cancellationToken)
    {
        await free.WaitAsync(cancellationToken);
        return this;
    }

    public Task<ScheduleStatus> ReadAsync(CancellationToken cancellationToken) => Task.FromResult(status);

    public Task WriteAsync(ScheduleStatus status)
    {
        this.status = status;
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        free.Release();
        return ValueTask.CompletedTask;
    }

    public void Dispose() => free.Dispose();
}
