using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Local.Functions.Timers;

/// <summary>Where a schedule stands, when a host starts and when the timer has run.</summary>
internal static class ScheduleRule
{
    /// <summary>
    /// What the recorded status means to a host that starts: missed occurrences stay due, however many as one; a changed
    /// schedule begins anew from now, and so does a status from the future, which a clock that was moved back leaves.
    /// </summary>
    public static ScheduleStatus AtStart(ScheduleStatus recorded, TimerSchedule schedule, DateTime now)
    {
        var reckonedFrom = recorded.Last != default ? recorded.Last : recorded.LastUpdated;
        if (reckonedFrom == default || reckonedFrom > now)
            return Begin(schedule, now);
        if (schedule.After(reckonedFrom) == recorded.Next)
            return recorded;
        return schedule.After(reckonedFrom) is var next && next > now
            ? new() { Next = next, LastUpdated = reckonedFrom }
            : Begin(schedule, now);
    }

    public static ScheduleStatus AfterRun(TimerSchedule schedule, DateTime ranAt) =>
        new() { Last = ranAt, Next = schedule.After(ranAt), LastUpdated = ranAt };

    /// <summary>Whether an occurrence at <paramref name="instant"/> has been run already, perhaps by another host.</summary>
    public static bool HasRunSince(DateTime instant, DateTime now, ScheduleStatus recorded) =>
        instant <= recorded.Last && recorded.Last <= now;

    private static ScheduleStatus Begin(TimerSchedule schedule, DateTime now) => new() { Next = schedule.After(now), LastUpdated = now };
}
