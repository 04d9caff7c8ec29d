using FollowUp.Local.Functions.Invocations;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Local.Functions.Timers;

/// <summary>A timer function, its schedule resolved.</summary>
internal sealed record ScheduledFunction(Function Function, TimerSchedule Schedule, bool RunsTwice)
{
    public TimerTriggerAttribute Trigger => (TimerTriggerAttribute)Function.Trigger;

    public Task InvokeAsync(FunctionInvoker invoker, ScheduleStatus recorded, bool isPastDue) =>
        Task.WhenAll(Enumerable.Range(0, RunsTwice ? 2 : 1).Select(_ => invoker.TryInvokeAsync(
            Function, new(new TimerInfo { ScheduleStatus = Trigger.UseMonitor ? recorded : null, IsPastDue = isPastDue }))));
}
