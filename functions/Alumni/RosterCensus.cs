using FollowUp.Invitations;
using FollowUp.Programmes;

namespace FollowUp.Alumni;

/// <summary>What the team should know of a roster as a whole: groups that are too small to show, and people whom a round will not reach.</summary>
internal sealed class RosterCensus(Programme programme)
{
    private readonly BackgroundGroups groups = new(programme);
    private readonly ReachForecast reach = new(programme);

    public void Add(CohortMember member)
    {
        groups.Add(member);
        reach.Add(member.Cohort, member.ConsentedOn);
    }

    /// <summary>Counts people as if they were stored already.</summary>
    public void AddDecided(IEnumerable<RosterDecision> decided)
    {
        foreach (var person in decided.Select(Person).OfType<RosterPerson>())
        {
            var consentedOn = person.Entry.Consent?.On;
            if (person.Known is null)
                Add(new(person.Owner.Alumnus, person.Entry.Cohort, consentedOn, person.Entry.Facts));
            else if (consentedOn is { } day && !(person.Known.ConsentedOn >= day))
                reach.Renew(person.Known.Cohort, person.Known.ConsentedOn, day);
        }
    }

    public IEnumerable<string> Warnings(DateTimeOffset now) => [.. groups.Warnings(now), .. reach.Warnings(now)];

    private static RosterPerson? Person(RosterDecision decision) => decision switch
    {
        RosterDecision.Add add => add.Newcomer,
        RosterDecision.Update update => update.Person,
        RosterDecision.Move move => move.Person,
        _ => null,
    };
}
