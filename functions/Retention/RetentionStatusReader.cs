namespace FollowUp.Retention;

/// <summary>Reads how a programme's retention stands.</summary>
internal sealed class RetentionStatusReader(IEnumerable<IExpiringData> kinds, ForecastTable forecasts, HoldTable holds, TimeProvider clock)
{
    public async Task<RetentionStatus> ReadAsync(ProgrammeHistory history, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var held = await holds.AllAsync(history.Id, cancellationToken);
        var lastRun = await forecasts.LastRunAsync(history.Id, cancellationToken);
        var scan = await forecasts.LastScanAsync(history.Id, cancellationToken);
        var overdue = await OverdueAsync(new(history, null, held, IsDryRun: true), now, cancellationToken);
        return new()
        {
            Forecast = await forecasts.FindAsync(history.Id, now, cancellationToken),
            LastRun = lastRun,
            Overdue = overdue,
            Holds = held,
            Scan = scan,
            IsAlarming = overdue.Count > 0 || Overdue.IsMissing(lastRun, now) || scan is { IsAlarming: true },
        };
    }

    private async Task<IReadOnlyList<ForecastLine>> OverdueAsync(SweepOrder order, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var overdue = new List<ForecastLine>();
        foreach (var data in kinds)
        {
            foreach (var expiry in order.Expired(data, now).Where(expiry => Overdue.IsLate(expiry, now)))
            {
                if (await data.CountAsync(expiry.Scope, now - Overdue.Patience, cancellationToken) is > 0 and var count)
                    overdue.Add(new(data.Rule, expiry.Scope, expiry.On, count));
            }
        }
        return overdue;
    }
}
