namespace Microsoft.Azure.Functions.Worker;

public class TimerInfo
{
    /// <summary>The schedule as it stood before this run; null where no status is kept.</summary>
    public ScheduleStatus? ScheduleStatus { get; set; }

    /// <summary>Whether this run makes up for occurrences that were missed.</summary>
    public bool IsPastDue { get; set; }
}
