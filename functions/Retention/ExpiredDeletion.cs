using FollowUp.Shared.Telemetry;

namespace FollowUp.Retention;

/// <summary>
/// Deletes one kind of data of one scope. The ledger says so before, and after reading back that it is gone; a run that died is
/// finished by the next at its own cutoff, with the count that it announced (privacy rule 23).
/// </summary>
internal sealed class ExpiredDeletion(LedgerTable ledger, Measures measures)
{
    /// <returns>How much went; nothing, where more had expired than may go.</returns>
    public async Task<(int Deleted, int Stopped)> DeleteAsync(IExpiringData data, Deletion deletion, Allowance allowance, CancellationToken cancellationToken)
    {
        var stopped = 0;
        var begun = await ledger.BeginAsync(deletion, CountAsync, cancellationToken);
        if (begun is not null)
            await FinishAsync(data, begun, cancellationToken);
        else if (stopped > 0)
            await ledger.StopAsync(deletion, stopped, cancellationToken);
        return (begun?.Count ?? 0, stopped);

        async Task<int> CountAsync()
        {
            var expired = await data.CountAsync(deletion.Scope, deletion.Cutoff, cancellationToken);
            stopped = await allowance.TryTakeAsync(deletion.Scope, expired, cancellationToken) ? 0 : expired;
            return expired - stopped;
        }
    }

    /// <summary>Deletes what a ledger entry says, and says so where it is gone.</summary>
    public async Task FinishAsync(IExpiringData data, LedgerEntry begun, CancellationToken cancellationToken)
    {
        await data.DeleteAsync(begun.Scope, begun.Cutoff, cancellationToken);
        if (await data.CountAsync(begun.Scope, begun.Cutoff, cancellationToken) != 0)
            return;
        await ledger.FinishAsync(begun, cancellationToken);
        measures.Deleted.Add(begun.Count);
    }
}
