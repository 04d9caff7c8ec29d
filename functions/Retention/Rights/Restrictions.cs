using FollowUp.Alumni;
using FollowUp.Programmes;
using FollowUp.Responses;

namespace FollowUp.Retention;

/// <summary>
/// Leaves the answers of whoever asked for it out of everything that is made of answers, until the team ends the restriction or the
/// answers are sealed. The request is written first and its end before the answers count again, so that every minute makes good what
/// died in between, and what a restored table has lost.
/// </summary>
internal sealed class Restrictions(
    PersonFinder finder, RightsRequestTable requests, PseudonymKeyTable keys, ResponseTable responses, FigureWithdrawal figures, TimeProvider clock)
{
    private const string InForce =
        "in force until you close this request, of which you tell them before: no messages, and no figures, texts or exports of their answers; answers that are sealed meanwhile are deleted, so offer a copy";

    /// <returns>The request as it is now stored; open as it was where the address is nobody's on the roster.</returns>
    public async Task<RightsRequest> TakeAsync(ProgrammeHistory history, RightsRequest request, EmailAddress address, CancellationToken cancellationToken)
    {
        if (await finder.FindAsync(history.Id, address, cancellationToken) is not { Owner: { } owner } person)
            return await requests.AddAsync(history.Id, request, cancellationToken);
        var taken = await requests.AddAsync(history.Id, request with { Person = person, Outcome = InForce }, cancellationToken);
        await RestrictAsync(history, owner, cancellationToken);
        return taken;
    }

    /// <summary>Brings all answers of a programme into the state that its requests say.</summary>
    public async Task KeepAsync(ProgrammeHistory history, CancellationToken cancellationToken)
    {
        var all = (await AllAsync(history, cancellationToken)).ToList();
        // Somebody may have asked twice.
        var restricted = all.Where(request => request.IsInForce).Select(request => request.Person?.Owner).ToHashSet();
        foreach (var request in all)
        {
            if (request.Person?.Owner is not { } owner)
                continue;
            if (!request.IsInForce)
                await EndAsync(history, request, restricted.Contains(owner) ? null : owner, cancellationToken);
            else if (!await RestrictAsync(history, owner, cancellationToken) && HaveAllRoundsClosed(history, owner))
                await requests.ReplaceAsync(history.Id, request.Close("nothing is left that could be restricted", clock.GetUtcNow()).Forget(), cancellationToken);
        }
    }

    /// <summary>Nothing is left to restrict of somebody who is erased.</summary>
    public async Task EraseAsync(ProgrammeHistory history, Predicate<AddressOwner> isErased, CancellationToken cancellationToken)
    {
        foreach (var request in (await AllAsync(history, cancellationToken)).Where(request => request.Person?.Owner is { } owner && isErased(owner)))
            await requests.ReplaceAsync(history.Id, request.Close("erased", clock.GetUtcNow()).Forget(), cancellationToken);
    }

    private async Task<IEnumerable<RightsRequest>> AllAsync(ProgrammeHistory history, CancellationToken cancellationToken) =>
        (await requests.AllAsync(history.Id, cancellationToken)).Where(request => request.Kind == RightsRequestKind.Restriction);

    /// <returns>False where no key leads to an answer.</returns>
    private async Task<bool> RestrictAsync(ProgrammeHistory history, AddressOwner owner, CancellationToken cancellationToken)
    {
        var places = await PlacesAsync(history, owner, cancellationToken);
        foreach (var (begun, pseudonym) in places)
        {
            if (!await responses.IsRestrictedAsync(begun, pseudonym, cancellationToken))
            {
                await figures.WithdrawAroundAsync(
                    history.Current, begun, pseudonym, () => responses.RestrictAsync(begun, pseudonym, cancellationToken), cancellationToken);
            }
        }
        return places.Count > 0;
    }

    /// <param name="released">Whose answers count again; null where another request still restricts them.</param>
    private async Task EndAsync(ProgrammeHistory history, RightsRequest request, AddressOwner? released, CancellationToken cancellationToken)
    {
        var isReleased = true;
        foreach (var (begun, pseudonym) in released is null ? [] : await PlacesAsync(history, released, cancellationToken))
            isReleased &= await responses.ReleaseAsync(begun, pseudonym, cancellationToken) || !await responses.IsRestrictedAsync(begun, pseudonym, cancellationToken);
        // Where a mark is left, nothing but the request still leads to it.
        if (isReleased)
            await requests.ReplaceAsync(history.Id, request.Forget(), cancellationToken);
    }

    /// <summary>Where the person's answers are or would be, as far as a key still leads there.</summary>
    private async Task<IReadOnlyList<(BegunRound Begun, Pseudonym Pseudonym)>> PlacesAsync(ProgrammeHistory history, AddressOwner owner, CancellationToken cancellationToken)
    {
        var places = new List<(BegunRound, Pseudonym)>();
        foreach (var begun in history.Begun.Where(begun => begun.Round.Cohorts.Contains(owner.Cohort)))
        {
            if (await keys.FindAsync(KeyScope.Of(history.Id, begun.Round), cancellationToken) is { } key)
                places.Add((begun, key.Of(owner.Alumnus)));
        }
        return places;
    }

    private bool HaveAllRoundsClosed(ProgrammeHistory history, AddressOwner owner) =>
        history.Rounds.Where(round => round.Cohorts.Contains(owner.Cohort)).All(round => round.ClosesOn <= clock.GetUtcNow());
}
