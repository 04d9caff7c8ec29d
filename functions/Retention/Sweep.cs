namespace FollowUp.Retention;

/// <summary>Deletes what has expired of a programme and was announced, after finishing what an earlier sweep began.</summary>
internal sealed class Sweep(IEnumerable<IExpiringData> kinds, ExpiredDeletion deletions, LedgerTable ledger, TimeProvider clock)
{
    public async Task<SweepOutcome> RunAsync(SweepOrder order, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (!order.IsDryRun)
            await FinishAsync(order, now, cancellationToken);
        var deleted = 0;
        var stopped = new List<ForecastLine>();
        foreach (var data in kinds)
        {
            var allowance = new Allowance(data, order, now);
            foreach (var expiry in order.Expired(data, now))
            {
                var (gone, left) = await SweepAsync(data, expiry, allowance, cancellationToken);
                deleted += gone;
                if (left > 0)
                    stopped.Add(new(data.Rule, expiry.Scope, expiry.On, left));
            }
        }
        return new(clock.GetUtcNow(), deleted, stopped, order.IsDryRun);

        async Task<(int Deleted, int Stopped)> SweepAsync(IExpiringData data, Expiry expiry, Allowance allowance, CancellationToken token)
        {
            if (!await data.AnyAsync(expiry.Scope, now, token))
                return (0, 0);
            if (!order.IsDryRun)
                return await deletions.DeleteAsync(data, Deletion.Of(data, expiry, order.History, now), allowance, token);
            var expired = await data.CountAsync(expiry.Scope, now, token);
            return await allowance.TryTakeAsync(expiry.Scope, expired, token) ? (expired, 0) : (0, expired);
        }
    }

    private async Task FinishAsync(SweepOrder order, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var begun in await ledger.OpenAsync(order.History.Id, cancellationToken))
        {
            if (!order.IsHeld(begun.Scope, now) && kinds.FirstOrDefault(data => data.Rule == begun.Rule) is { } data)
                await deletions.FinishAsync(data, begun, cancellationToken);
        }
    }
}
