using FollowUp.Local.Clock;
using FollowUp.Local.Functions.Hosting;
using FollowUp.Local.Functions.Invocations;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FollowUp.Local.Functions.Clock;

/// <summary>Moves domain time, then runs each timer once at the new instant: one after the other, in the order of their names.</summary>
internal sealed partial class ClockMoves(
    Listeners listeners, RunningWork work, IHostApplicationLifetime lifetime, ILogger<ClockMoves> logger) : IDisposable
{
    private readonly SemaphoreSlim oneAtATime = new(1);

    /// <summary>Returns when the clock is moved and the runs are promised: the host is not idle until they have ended.</summary>
    public void Move(MovableClock clock, Action<MovableClock> move)
    {
        listeners.Timers.ForEach(timer => timer.AwaitMove());
        move(clock);
        var promised = work.Begin();
        _ = RunTimersAsync(clock.GetUtcNow().UtcDateTime, promised);
    }

    public void Dispose() => oneAtATime.Dispose();

    private async Task RunTimersAsync(DateTime instant, IDisposable promised)
    {
        using var pending = promised;
        await oneAtATime.WaitAsync();
        foreach (var timer in listeners.Timers)
        {
            try
            {
                await timer.RunAtAsync(instant, lifetime.ApplicationStopping);
            }
            catch (Exception exception)
            {
                // The others have their run all the same.
                Missed(logger, timer.Name, exception);
            }
        }
        oneAtATime.Release();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The function {Function} missed its run after the clock was moved")]
    private static partial void Missed(ILogger logger, string function, Exception exception);
}
