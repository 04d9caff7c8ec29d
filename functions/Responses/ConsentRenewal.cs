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
    /// <param name="begun">On whose page the person agreed: its programme is as they saw it, and it has reached them.</param>
    /// <param name="wording">The version of the text that the person agreed to.</param>
    public Task RecordAsync(BegunRound begun, Person person, string wording, CancellationToken cancellationToken) =>
        RecordAsync(begun.Programme, person, On(begun.Programme, "survey page", wording), round => round.Id != begun.Round.Id, cancellationToken);

    /// <summary>By the link of a mail that asked for it.</summary>
    /// <param name="wording">The version of the text that the person agreed to.</param>
    public Task RecordAsync(Programme programme, Person person, string wording, CancellationToken cancellationToken) =>
        RecordAsync(programme, person, On(programme, "link in a mail", wording), _ => true, cancellationToken);

    private ConsentEvidence On(Programme programme, string method, string wording) =>
        new(LocalTime.DayOf(clock.GetUtcNow(), programme.TimeZone), method, wording, Reference: null);

    private async Task RecordAsync(Programme programme, Person person, ConsentEvidence consent, Func<Round, bool> isMissing, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var owner = new AddressOwner(person.Alumnus, person.Cohort);
        if (await alumni.RenewAsync(programme, owner, consent, address => addressKey.Hash(programme.Id, address), cancellationToken)
            && await programmes.CurrentAsync(programme.Id, cancellationToken) is { Programme: var current })
            await rounds.PlanAgainAsync(current, round => isMissing(round) && round.IsOpen(now) && round.Cohorts.Contains(person.Cohort), cancellationToken);
    }
}
