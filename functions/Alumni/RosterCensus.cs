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
            if (person.Known is { } known)
                AddChange(known, person.Entry);
            else
                Add(new(person.Owner.Alumnus, person.Entry.Cohort, person.Entry.Consent?.On, person.Entry.Facts));
        }
    }

    public IEnumerable<string> Warnings(DateTimeOffset now) => [.. groups.Warnings(now), .. reach.Warnings(now)];

    private void AddChange(Alumnus known, RosterEntry entry)
    {
        var before = new CohortMember(known.Id, known.Cohort, known.ConsentedOn, known.Facts);
        groups.Change(before, before with { Facts = known.Facts.Where(fact => !entry.Facts.ContainsKey(fact.Key)).Concat(entry.Facts).ToDictionary() });
        if (entry.Consent is { On: var day } && !(known.ConsentedOn >= day))
            reach.Renew(known.Cohort, known.ConsentedOn, day);
    }

    private static RosterPerson? Person(RosterDecision decision) => decision switch
    {
        RosterDecision.Add add => add.Newcomer,
        RosterDecision.Update update => update.Person,
        RosterDecision.Move move => move.Person,
        _ => null,
    };
}
