using FollowUp.Alumni;
using FollowUp.Invitations;
using FollowUp.Programmes;

namespace FollowUp.Responses;

/// <summary>
/// Writes down that somebody has a new address, by the rules of a corrected roster: whoever asked for no more messages, at any
/// address, gets none, and no address changes hands.
/// </summary>
internal sealed class NewAddress(AlumniTable alumni, OptOutTable optOuts, AddressKey addressKey, RosterDecisions decisions, RosterWriter writer)
{
    private static readonly HashSet<string> Nobody = [];

    /// <returns>Why it cannot be, for the team alone: it would say who else is on the roster. Null where it is done.</returns>
    public async Task<string?> ChangeAsync(Programme programme, Person person, EmailAddress address, CancellationToken cancellationToken)
    {
        if (await alumni.FindAsync(programme.Id, person.Cohort, person.Alumnus, cancellationToken) is not { } known
            || EmailAddress.Parse(known.Email) is not { } former
            || former.Normalised == address.Normalised)
            return "this is the address that is known: ask for another";
        if (await optOuts.ContainsAnyAsync(programme.Id, [.. known.FormerHashes, .. new[] { former, address }.Select(one => addressKey.Hash(programme.Id, one))], cancellationToken))
            return RosterDecisions.Stopped;
        var decision = await decisions.DecideAsync(programme, Correction(known, former, address), Nobody, cancellationToken);
        if (decision is RosterDecision.Refuse { Row: var refused })
            return refused.Reason;
        return await writer.WriteAsync(programme, [decision], cancellationToken) is [var late, ..] ? late.Reason : null;
    }

    private static RosterVerdict.Accepted Correction(Alumnus known, EmailAddress former, EmailAddress address) => new(Row: 0, new RosterEntry
    {
        Address = address,
        Replaces = former,
        Name = known.Name,
        Cohort = known.Cohort,
        Facts = new Dictionary<string, string>(),
        Consent = null,
    });
}
