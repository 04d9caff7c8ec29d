using FollowUp.Alumni;

namespace FollowUp.Retention;

/// <summary>
/// Erases whoever asked for it, at once and again 5 minutes later, for what was on its way at that moment. The ledger says so before and
/// after; an erasure that died is finished by the second one.
/// </summary>
internal sealed class Erasures(RightsRequestTable requests, AddressTable addresses, LedgerTable ledger, PersonErasure erasure, TimeProvider clock)
{
    public static readonly TimeSpan Again = TimeSpan.FromMinutes(5);

    /// <returns>The rounds whose answers nobody can connect with anybody any more.</returns>
    public async Task<IReadOnlyList<string>> BeginAsync(ProgrammeHistory history, RightsRequest request, ErasedPerson person, CancellationToken cancellationToken)
    {
        await AnnounceAsync(history, request, person, cancellationToken);
        return await erasure.EraseAsync(history, person, cancellationToken);
    }

    /// <summary>Brings the erasures to their end that were begun 5 minutes ago.</summary>
    public async Task FinishAsync(ProgrammeHistory history, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        foreach (var request in (await requests.AllAsync(history.Id, cancellationToken)).Where(request => request.RepeatOn <= now))
        {
            if (request.Person is not { } person)
                continue;
            var begun = await AnnounceAsync(history, request, person, cancellationToken);
            var lost = await erasure.EraseAsync(history, person, cancellationToken);
            if (begun is not null)
                await ledger.FinishAsync(begun, cancellationToken);
            await requests.ReplaceAsync(history.Id, request.Close(Outcome(lost), now), cancellationToken);
        }
    }

    private static string Outcome(IReadOnlyList<string> lost) =>
        lost.Count == 0 ? "erased" : $"erased; we cannot find the answers to {string.Join(", ", lost)}";

    /// <returns>Null where the ledger says already that the person is gone.</returns>
    private Task<LedgerEntry?> AnnounceAsync(ProgrammeHistory history, RightsRequest request, ErasedPerson person, CancellationToken cancellationToken)
    {
        var manifest = Manifest.Hash(history.Windows);
        var deletion = new Deletion(request.Id, "erasure", $"{history.Id}~{request.Id}", clock.GetUtcNow(), manifest);
        return ledger.BeginAsync(deletion, CountAsync, cancellationToken);

        async Task<int> CountAsync() => await addresses.FindAsync(history.Id, person.AddressHash, cancellationToken) is { Owner: not null } ? 1 : 0;
    }
}
