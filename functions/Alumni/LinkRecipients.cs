using FollowUp.Invitations;
using FollowUp.Programmes;

namespace FollowUp.Alumni;

/// <summary>Finds who may be sent the personal link of an address: somebody of the roster who is invited to a round that is open. Having opted out does not count, since the person asks; nor does having answered.</summary>
internal sealed class LinkRecipients(
    ProgrammeTable programmes, BegunRounds rounds, AddressTable addresses, AlumniTable alumni, InvitationTable invitations)
{
    /// <summary>The step of a message that was asked for.</summary>
    private const int NoStep = 0;

    /// <returns>Null where nobody is to be written to.</returns>
    public async Task<Recipient?> FindAsync(LinkRequest request, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await addresses.FindAsync(request.Programme, request.AddressHash, cancellationToken) is not { Owner: { } owner, HasBounced: false }
            || await alumni.FindAsync(request.Programme, owner.Cohort, owner.Alumnus, cancellationToken) is not { } alumnus)
            return null;
        if (await programmes.CurrentAsync(request.Programme, cancellationToken) is not { Programme: var programme })
            return null;
        var open = (await rounds.AllAsync(programme, cancellationToken)).Select(known => known.Round).Where(round => round.IsOpen(now));
        foreach (var round in open.OrderByDescending(round => round.OpensOn))
        {
            if (await rounds.FindAsync(request.Programme, round.Id, cancellationToken) is { } begun
                && await invitations.FindAsync(request.Programme, round.Id, owner.Alumnus, cancellationToken) is { } invitation)
                return new(begun, invitation with { Step = NoStep }, alumnus, request.AddressHash);
        }
        return null;
    }
}
