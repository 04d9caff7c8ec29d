using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Calls a function on a schedule.</summary>
/// <param name="schedule">
/// An NCRONTAB expression of six fields in UTC, or the name of a setting that holds one, between percent signs.
/// </param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class TimerTriggerAttribute(string schedule) : TriggerBindingAttribute
{
    public string Schedule { get; } = schedule;

    public bool RunOnStartup { get; set; }

    /// <summary>
    /// Whether the schedule's status is kept. Without it a missed occurrence is lost, and every host runs each
    /// occurrence.
    /// </summary>
    public bool UseMonitor { get; set; } = true;
}
