using System.Collections.Concurrent;
using FollowUp.Programmes;
using FollowUp.Shared.Telemetry;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Retention;

/// <summary>Looks at what should be gone and at what nobody declared, so that somebody is told (privacy rules 21 and 26).</summary>
internal sealed class MeasureRetention(ProgrammeTurns programmes, ProgrammeHistories histories, RetentionStatusReader reader, Measures measures)
{
    [Function(nameof(MeasureRetention))]
    public async Task Run([TimerTrigger("%MeasureRetentionSchedule%")] TimerInfo timer, CancellationToken cancellationToken)
    {
        var statuses = new ConcurrentBag<RetentionStatus>();
        try
        {
            await programmes.EachAsync(
                async current => statuses.Add(await reader.ReadAsync(await histories.ReadAsync(current, cancellationToken), cancellationToken)), cancellationToken);
        }
        finally
        {
            measures.Overdue.Record(statuses.Sum(status => status.Overdue.Sum(line => (long)line.Count) + (status.Scan?.CanariesAt.Count ?? 0)));
            measures.Undeclared.Record(statuses.SelectMany(status => status.Scan?.Undeclared ?? []).Distinct().Count());
        }
    }
}
