namespace FollowUp.Retention;

/// <summary>The ledger's own entries go, oldest first, after six years.</summary>
internal sealed class LedgerDeletion(LedgerTable ledger) : IExpiringData
{
    public string Rule => LedgerWindow.Rule;

    public IEnumerable<Expiry> Expiries(ProgrammeHistory history) => [Expiry.RowByRow(LedgerWindow.Scope)];

    public Task<int> CountAsync(string scope, DateTimeOffset cutoff, CancellationToken cancellationToken) => ledger.CountExpiredAsync(cutoff, cancellationToken);

    public Task DeleteAsync(string scope, DateTimeOffset cutoff, CancellationToken cancellationToken) => ledger.DeleteExpiredAsync(cutoff, cancellationToken);
}
