using Azure;

namespace FollowUp.Retention;

/// <summary>
/// After a backup was restored, erases again whoever had been erased since it was taken, and destroys keys again that had been. What
/// had expired goes with the next sweep.
/// </summary>
internal sealed class Replay(ErasedTable erased, ErasedRows rows, ErasedAnswers found, AnswerErasure answers, RestoredKeys keys, LedgerTable ledger)
{
    private const string Rule = "replay";

    /// <returns>How much came back and is gone again.</returns>
    public async Task<int> RunAsync(ProgrammeHistory history, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var hashes = await erased.AllAsync(history.Id, cancellationToken);
        var deletion = new Deletion(Guid.NewGuid().ToString("N"), Rule, history.Id, now, Manifest.Hash(history.Windows));
        if (await ledger.BeginAsync(deletion, () => CountAsync(history, hashes, now, cancellationToken), cancellationToken) is not { } begun)
            return 0;
        foreach (var (table, row) in await rows.FindAsync(hashes, cancellationToken))
            await table.DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All, cancellationToken);
        foreach (var (round, pseudonym) in await found.FindAsync(history, hashes, cancellationToken))
            await answers.EraseAsync(history.Current, round, pseudonym, cancellationToken);
        foreach (var scope in await keys.FindAsync(history, now, cancellationToken))
            await keys.DestroyAsync(history, scope, cancellationToken);
        if (await CountAsync(history, hashes, now, cancellationToken) == 0)
            await ledger.FinishAsync(begun, cancellationToken);
        return begun.Count;
    }

    private async Task<int> CountAsync(ProgrammeHistory history, IReadOnlySet<string> hashes, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var people = hashes.Count == 0 ? 0 : (await rows.FindAsync(hashes, cancellationToken)).Count + (await found.FindAsync(history, hashes, cancellationToken)).Count;
        return people + (await keys.FindAsync(history, now, cancellationToken)).Count;
    }
}
