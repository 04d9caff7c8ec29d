using FollowUp.Alumni;
using FollowUp.Invitations;
using FollowUp.Programmes;

namespace FollowUp.Responses;

/// <summary>
/// Records that somebody agreed anew to be written to, beside the earlier evidence (privacy rule 1). Other rounds that could not
/// reach them before may reach them now. A stop of all messages stays in force.
/// </summary>
internal sealed class ConsentRenewal(AlumniTable alumni, AddressKey addressKey, ProgrammeTable programmes, BegunRounds rounds, TimeProvider clock)
{
    private const string Method = "survey page";

    /// <param name="begun">On whose page the person agreed: its programme is as they saw it, and it has reached them.</param>
    /// <param name="wording">The version of the text that the person agreed to.</param>
    public async Task RecordAsync(BegunRound begun, Person person, string wording, CancellationToken cancellationToken)
    {
        var (programme, now) = (begun.Programme, clock.GetUtcNow());
        var consent = new ConsentEvidence(LocalTime.DayOf(now, programme.TimeZone), Method, wording, Reference: null);
        var owner = new AddressOwner(person.Alumnus, person.Cohort);
        if (await alumni.RenewAsync(programme, owner, consent, address => addressKey.Hash(programme.Id, address), cancellationToken)
            && await programmes.CurrentAsync(programme.Id, cancellationToken) is { Programme: var current })
            await rounds.PlanAgainAsync(current, IsMissing, cancellationToken);

        bool IsMissing(Round other) => other.Id != begun.Round.Id && other.IsOpen(now) && other.Cohorts.Contains(person.Cohort);
    }
}
