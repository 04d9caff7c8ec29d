using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Local.Functions.Timers;

/// <summary>A timer's status, held against other runs of the timer until it is disposed.</summary>
internal interface IHeldStatus : IAsyncDisposable
{
    Task<ScheduleStatus> ReadAsync(CancellationToken cancellationToken);

    Task WriteAsync(ScheduleStatus status);
}
