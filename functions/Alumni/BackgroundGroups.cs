using FollowUp.Invitations;
using FollowUp.Programmes;

namespace FollowUp.Alumni;

/// <summary>Counts people by the background facts that their answers will carry.</summary>
internal sealed class BackgroundGroups(Programme programme)
{
    private readonly Dictionary<(string Cohort, string Facts), int> people = [];

    public void Add(CohortMember member) => Count(member, 1);

    /// <summary>Somebody who was counted is known by other facts.</summary>
    public void Change(CohortMember before, CohortMember after)
    {
        Count(before, -1);
        Count(after, 1);
    }

    public IEnumerable<string> Warnings(DateTimeOffset now) => programme.BackgroundFacts.Count > 0
        ? BackgroundCheck.Warnings(programme, people.Where(group => group.Value > 0).ToDictionary(), now)
        : [];

    private void Count(CohortMember member, int change)
    {
        var facts = Background.Of(programme, member);
        var words = string.Join(", ", programme.BackgroundFacts.Select(fact => $"{fact.Label} {facts[fact.Id]}"));
        people[(member.Cohort, words)] = people.GetValueOrDefault((member.Cohort, words)) + change;
    }
}
