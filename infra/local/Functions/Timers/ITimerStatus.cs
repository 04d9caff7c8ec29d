namespace FollowUp.Local.Functions.Timers;

/// <summary>Where the status of one timer is kept.</summary>
internal interface ITimerStatus
{
    /// <summary>Waits until nobody else runs the timer.</summary>
    Task<IHeldStatus> HoldAsync(CancellationToken cancellationToken);
}
