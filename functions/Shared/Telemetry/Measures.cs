using System.Diagnostics.Metrics;

namespace FollowUp.Shared.Telemetry;

/// <summary>
/// What the pipeline did, in counts: never who. A step for which there was no longer anybody to write to counts as sent, because
/// the difference would tell who has answered (privacy rule 8).
/// </summary>
internal sealed class Measures : IDisposable
{
    public Measures()
    {
        Due = Meter.CreateCounter<long>("due");
        Sent = Meter.CreateCounter<long>("sent");
        Deferred = Meter.CreateCounter<long>("deferred");
        Bounced = Meter.CreateCounter<long>("bounced");
        Answered = Meter.CreateCounter<long>("answered");
        Recomputed = Meter.CreateCounter<long>("recomputed");
        Deleted = Meter.CreateCounter<long>("deleted");
        SecondsBehind = Meter.CreateGauge<long>("seconds_behind");
        Poisoned = Meter.CreateGauge<long>("poisoned");
        Overdue = Meter.CreateGauge<long>("overdue");
        Undeclared = Meter.CreateGauge<long>("undeclared");
    }

    public Meter Meter { get; } = new(Spans.Name);

    /// <summary>Steps that were due and taken from the backlog.</summary>
    public Counter<long> Due { get; }

    /// <summary>Steps brought to their end.</summary>
    public Counter<long> Sent { get; }

    /// <summary>Steps put off, for quota or because the outcome is not known yet.</summary>
    public Counter<long> Deferred { get; }

    public Counter<long> Bounced { get; }

    /// <summary>Forms that were taken; who sends theirs twice counts twice.</summary>
    public Counter<long> Answered { get; }

    public Counter<long> Recomputed { get; }

    public Counter<long> Deleted { get; }

    /// <summary>How long the oldest step that is due has waited.</summary>
    public Gauge<long> SecondsBehind { get; }

    public Gauge<long> Poisoned { get; }

    /// <summary>Rows that should have been deleted two days ago.</summary>
    public Gauge<long> Overdue { get; }

    /// <summary>Tables, containers and queues that the retention manifest does not name.</summary>
    public Gauge<long> Undeclared { get; }

    public void Dispose() => Meter.Dispose();
}
