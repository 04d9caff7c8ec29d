namespace FollowUp.Retention;

/// <summary>Does to a programme whose tables were restored what had been done since the backup: erases, restricts, and makes links to copies useless.</summary>
internal sealed class RestoredProgramme(
    Replay replay, Erasures erasures, ErasedTable erased, ErasedKey erasedKey, Restrictions restrictions, CopyOffers copies, TimeProvider clock)
{
    /// <returns>How much came back and is gone again.</returns>
    public async Task<int> PurgeAsync(ProgrammeHistory history, CancellationToken cancellationToken)
    {
        await copies.WithdrawAsync(history.Id, cancellationToken);
        await erasures.FinishAsync(history, cancellationToken);
        var hashes = await erased.AllAsync(history.Id, cancellationToken);
        // First, or whoever was erased would be restricted once more.
        await restrictions.EraseAsync(history, owner => hashes.Contains(erasedKey.OfAlumnus(owner.Alumnus)), cancellationToken);
        await restrictions.KeepAsync(history, cancellationToken);
        return await replay.RunAsync(history, clock.GetUtcNow(), cancellationToken);
    }
}
