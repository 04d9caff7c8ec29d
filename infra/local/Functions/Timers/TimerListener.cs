using FollowUp.Local.Functions.Hosting;
using FollowUp.Local.Functions.Invocations;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Local.Functions.Timers;

/// <summary>Runs a timer function on its schedule, in domain time.</summary>
internal sealed class TimerListener(
    ScheduledFunction timer, ITimerStatus status, FunctionInvoker invoker, TimeProvider clock, RunningWork work) : IListener
{
    /// <summary>The clock may be moved by another process, so no sleep is longer than this.</summary>
    private static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(1);

    private readonly Bell bell = new();
    private readonly IDisposable firstLook = work.Begin();
    private volatile ScheduleStatus? current;
    private volatile bool isClockMoving;

    public string Name => timer.Function.Name;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task TurnAsync(CancellationToken stopping)
    {
        if (current is null)
            await LookAsync(stopping);
        var (now, next) = (Now, current!.Next);
        if (next <= now && !isClockMoving)
            await RunIfAsync(recorded => recorded.Next <= now, isPastDue: false, stopping);
        else
            await bell.SleepAsync(next > now && next - now < LongestSleep ? next - now : LongestSleep, stopping);
    }

    /// <summary>The clock is about to be moved: nothing runs by itself until <see cref="RunAtAsync"/>.</summary>
    public void AwaitMove() => isClockMoving = true;

    /// <summary>Runs the timer once for the instant that the clock was moved to, and lets the schedule go on from there.</summary>
    public async Task RunAtAsync(DateTime instant, CancellationToken stopping)
    {
        try
        {
            await RunIfAsync(recorded => !ScheduleRule.HasRunSince(instant, Now, recorded), isPastDue: true, stopping);
        }
        finally
        {
            isClockMoving = false;
            bell.Ring();
        }
    }

    public void Wake() => bell.Ring();

    public void Dispose()
    {
        firstLook.Dispose();
        bell.Dispose();
    }

    private async Task LookAsync(CancellationToken stopping)
    {
        try
        {
            await StartAsync(stopping);
        }
        finally
        {
            firstLook.Dispose();
        }
    }

    private async Task StartAsync(CancellationToken stopping)
    {
        await using var held = await status.HoldAsync(stopping);
        var now = Now;
        var recorded = await held.ReadAsync(stopping);
        var atStart = ScheduleRule.AtStart(recorded, timer.Schedule, now);
        if (atStart != recorded)
            await held.WriteAsync(atStart);
        if (atStart.Next < now || timer.Trigger.RunOnStartup)
            await RunAsync(held, atStart, isPastDue: atStart.Next < now);
        current ??= atStart;
    }

    private async Task RunIfAsync(Func<ScheduleStatus, bool> isDue, bool isPastDue, CancellationToken stopping)
    {
        await using var held = await status.HoldAsync(stopping);
        var recorded = await held.ReadAsync(stopping);
        if (isDue(recorded))
            await RunAsync(held, recorded, isPastDue);
        else
            current = recorded;
    }

    private async Task RunAsync(IHeldStatus held, ScheduleStatus recorded, bool isPastDue)
    {
        var after = ScheduleRule.AfterRun(timer.Schedule, Now);
        await timer.InvokeAsync(invoker, recorded, isPastDue);
        current = after;
        await held.WriteAsync(after);
    }
}
