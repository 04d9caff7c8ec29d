using FollowUp.Invitations;
using FollowUp.Programmes;

namespace FollowUp.Alumni;

/// <summary>Counts people by the background facts that their answers will carry.</summary>
internal sealed class BackgroundGroups(Programme programme)
{
    private readonly Dictionary<(string Cohort, string Facts), int> people = [];

    public void Add(CohortMember member)
    {
        var facts = Background.Of(programme, member);
        var words = string.Join(", ", programme.BackgroundFacts.Select(fact => $"{fact.Label} {facts[fact.Id]}"));
        people[(member.Cohort, words)] = people.GetValueOrDefault((member.Cohort, words)) + 1;
    }

    public void AddNewcomers(IEnumerable<RosterDecision> decided)
    {
        foreach (var person in decided.OfType<RosterDecision.Add>().Select(add => add.Newcomer))
            Add(new(person.Owner.Alumnus, person.Entry.Cohort, person.Entry.Facts));
    }

    public IEnumerable<string> Warnings(DateTimeOffset now) => programme.BackgroundFacts.Count > 0 ? BackgroundCheck.Warnings(programme, people, now) : [];
}
