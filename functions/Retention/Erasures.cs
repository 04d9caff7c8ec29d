using FollowUp.Alumni;

namespace FollowUp.Retention;

/// <summary>
/// Erases whoever asked for it, at once and again 5 minutes later, for what was on its way at that moment. The ledger says so before and
/// after; an erasure that died is finished by the second one.
/// </summary>
internal sealed class Erasures(
    PersonFinder finder, HeldRows rows, RightsRequestTable requests, Restrictions restrictions, LedgerTable ledger, PersonErasure erasure, TimeProvider clock)
{
    public static readonly TimeSpan Again = TimeSpan.FromMinutes(5);

    /// <returns>The request as it is now stored: closed where nothing belongs to the address.</returns>
    public async Task<RightsRequest> TakeAsync(ProgrammeHistory history, RightsRequest request, EmailAddress address, CancellationToken cancellationToken)
    {
        var person = await finder.FindAsync(history.Id, address, cancellationToken);
        if (await CountAsync(history, person, cancellationToken) == 0)
            return await requests.AddAsync(history.Id, request.Close("we have nothing that belongs to this address", request.ReceivedOn), cancellationToken);
        var pending = await requests.AddAsync(history.Id, request with { Person = person, RepeatOn = request.ReceivedOn + Again }, cancellationToken);
        await AnnounceAsync(history, pending, person, cancellationToken);
        await EraseAsync(history, person, cancellationToken);
        return pending;
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
            var lost = await EraseAsync(history, person, cancellationToken);
            if (begun is not null)
                await ledger.FinishAsync(begun, cancellationToken);
            await requests.ReplaceAsync(history.Id, request.Close(Outcome(lost), now), cancellationToken);
        }
    }

    private static string Outcome(IReadOnlyList<string> lost) =>
        lost.Count == 0 ? "erased" : $"erased; we cannot find the answers to {string.Join(", ", lost)}";

    /// <returns>The rounds whose answers nobody can connect with anybody any more.</returns>
    private async Task<IReadOnlyList<string>> EraseAsync(ProgrammeHistory history, Requester person, CancellationToken cancellationToken)
    {
        if (person.Owner is { } owner)
            await restrictions.EraseAsync(history, restricted => restricted == owner, cancellationToken);
        return await erasure.EraseAsync(history, person, cancellationToken);
    }

    /// <returns>Null where the ledger says already that the person is gone.</returns>
    private Task<LedgerEntry?> AnnounceAsync(ProgrammeHistory history, RightsRequest request, Requester person, CancellationToken cancellationToken)
    {
        var deletion = new Deletion(request.Id, "erasure", $"{history.Id}~{request.Id}", clock.GetUtcNow(), Manifest.Hash(history.Windows));
        return ledger.BeginAsync(deletion, () => CountAsync(history, person, cancellationToken), cancellationToken);
    }

    /// <returns>1 where somebody on the roster has the address, or something stands under it that leads to nobody there.</returns>
    private async Task<int> CountAsync(ProgrammeHistory history, Requester person, CancellationToken cancellationToken) =>
        (await finder.FindAsync(history.Id, person.AddressHash, cancellationToken)).Owner is not null
        || await rows.FindAsync(history, [person.AddressHash], owner: null, cancellationToken).AnyAsync(row => row.Table is "Interviews" or "LinkRequests", cancellationToken)
            ? 1
            : 0;
}
