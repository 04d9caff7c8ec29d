using FollowUp.Alumni;
using FollowUp.Invitations;
using FollowUp.Programmes;

namespace FollowUp.Responses;

/// <summary>Records that somebody agreed anew to be written to, beside the earlier evidence (privacy rule 1). A stop of all messages stays in force.</summary>
internal sealed class ConsentRenewal(AlumniTable alumni, AddressKey addressKey, TimeProvider clock)
{
    private const string Method = "survey page";

    /// <param name="wording">The version of the text that the person agreed to.</param>
    public async Task RecordAsync(Programme programme, Person person, string wording, CancellationToken cancellationToken)
    {
        if (await alumni.FindAsync(programme.Id, person.Cohort, person.Alumnus, cancellationToken) is not { } known
            || EmailAddress.Parse(known.Email) is not { } address)
            return;
        var entry = new RosterEntry
        {
            Address = address,
            Name = known.Name,
            Cohort = known.Cohort,
            Facts = new Dictionary<string, string>(),
            Consent = new(LocalTime.DayOf(clock.GetUtcNow(), programme.TimeZone), Method, wording, Reference: null),
        };
        var owner = new AddressOwner(person.Alumnus, person.Cohort);
        await alumni.SaveAsync(programme, [new(Row: 0, entry, addressKey.Hash(programme.Id, address), owner, known)], cancellationToken);
    }
}
