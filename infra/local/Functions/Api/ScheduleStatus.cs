namespace Microsoft.Azure.Functions.Worker;

/// <summary>Where a schedule stands, in UTC. It is kept as JSON in the host's storage.</summary>
public class ScheduleStatus
{
    /// <summary>The run before; the default value where there was none since the schedule began.</summary>
    public DateTime Last { get; set; }

    /// <summary>The occurrence that is due next.</summary>
    public DateTime Next { get; set; }

    public DateTime LastUpdated { get; set; }
}
