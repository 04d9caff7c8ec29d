using FollowUp.Programmes;

namespace FollowUp.Invitations;

/// <summary>Says in time which rounds some people cannot be invited to, because they close after those people's contact windows.</summary>
internal sealed class ReachForecast(Programme programme)
{
    private readonly Dictionary<(string Cohort, DateOnly? ConsentedOn), int> people = [];

    public void Add(string cohort, DateOnly? consentedOn) => Count(cohort, consentedOn, 1);

    /// <summary>Somebody who was counted has consented anew.</summary>
    public void Renew(string cohort, DateOnly? before, DateOnly consentedOn)
    {
        Count(cohort, before, -1);
        Count(cohort, consentedOn, 1);
    }

    /// <returns>A sentence for each round still to close that cannot reach everybody.</returns>
    public IEnumerable<string> Warnings(DateTimeOffset now) =>
        from round in programme.Rounds
        where round.ClosesOn > now
        let invited = people.Where(same => round.Cohorts.Contains(same.Key.Cohort)).ToList()
        let missed = invited.Where(same => !ContactReach.Covers(programme, round, same.Key.Cohort, same.Key.ConsentedOn)).Sum(same => same.Value)
        where missed > 0
        select $"Round {round.Id}: {missed} of {invited.Sum(same => same.Value)} cannot be reached, because it closes after they may no longer be written to. Ask them for fresh consent in time, or let the round close earlier.";

    private void Count(string cohort, DateOnly? consentedOn, int change) =>
        people[(cohort, consentedOn)] = people.GetValueOrDefault((cohort, consentedOn)) + change;
}
