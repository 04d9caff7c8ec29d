using NCrontab;

namespace FollowUp.Local.Functions.Timers;

/// <summary>An NCRONTAB expression of six fields: {second} {minute} {hour} {day} {month} {day of week}, in UTC.</summary>
internal sealed class TimerSchedule
{
    private static readonly CrontabSchedule.ParseOptions SixFields = new() { IncludingSeconds = true };
    private readonly CrontabSchedule schedule;

    private TimerSchedule(CrontabSchedule schedule) => this.schedule = schedule;

    /// <summary>Null where the expression is not valid.</summary>
    public static TimerSchedule? TryParse(string expression) =>
        CrontabSchedule.TryParse(expression, SixFields) is { } schedule ? new(schedule) : null;

    /// <summary>The first occurrence later than the given time.</summary>
    public DateTime After(DateTime time) => DateTime.SpecifyKind(schedule.GetNextOccurrence(time), DateTimeKind.Utc);
}
