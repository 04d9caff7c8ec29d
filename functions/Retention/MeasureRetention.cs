using FollowUp.Programmes;
using FollowUp.Shared.Telemetry;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Retention;

/// <summary>Looks at what should be gone and at what nobody declared, so that somebody is told (privacy rules 21 and 26).</summary>
internal sealed class MeasureRetention(ProgrammeTable programmes, ProgrammeHistories histories, RetentionStatusReader reader, Measures measures)
{
    [Function(nameof(MeasureRetention))]
    public async Task Run([TimerTrigger("%MeasureRetentionSchedule%")] TimerInfo timer, CancellationToken cancellationToken)
    {
        var statuses = new List<RetentionStatus>();
        foreach (var current in await programmes.AllAsync(cancellationToken))
            statuses.Add(await reader.ReadAsync(await histories.ReadAsync(current, cancellationToken), cancellationToken));
        measures.Overdue.Record(statuses.Sum(status => status.Overdue.Sum(line => (long)line.Count) + (status.Scan?.CanariesAt.Count ?? 0)));
        measures.Undeclared.Record(statuses.SelectMany(status => status.Scan?.Undeclared ?? []).Distinct().Count());
    }
}
