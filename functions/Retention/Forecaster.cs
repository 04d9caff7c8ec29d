namespace FollowUp.Retention;

/// <summary>Foresees what the next 12 months delete, as far as it is there today.</summary>
internal sealed class Forecaster(IEnumerable<IExpiringData> kinds, TimeProvider clock)
{
    public async Task<DeletionForecast> MakeAsync(ProgrammeHistory history, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var end = now.AddMonths(DeletionForecast.Months);
        var lines = new List<ForecastLine>();
        foreach (var data in kinds.Where(data => data.IsAnnounced))
        {
            foreach (var expiry in data.Expiries(history).Where(expiry => expiry.HasCome(end)))
            {
                if (await data.CountAsync(expiry.Scope, end, cancellationToken) is > 0 and var count)
                    lines.Add(new(data.Rule, expiry.Scope, expiry.On, count));
            }
        }
        return new(now, lines);
    }
}
