using FollowUp.Programmes;

namespace FollowUp.Invitations;

/// <summary>Says in time which rounds some people cannot be invited to, because there is no basis for it, or because they close after those people's contact windows.</summary>
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

    /// <returns>A sentence for each reason why a round still to close cannot reach everybody.</returns>
    public IEnumerable<string> Warnings(DateTimeOffset now) => programme.Rounds.Where(round => round.ClosesOn > now).SelectMany(Warnings);

    private IEnumerable<string> Warnings(Round round)
    {
        var invited = people.Where(same => round.Cohorts.Contains(same.Key.Cohort)).ToList();
        var all = invited.Sum(same => same.Value);
        var unfounded = invited.Where(same => !programme.HasBasisFor(same.Key.ConsentedOn)).Sum(same => same.Value);
        var missed = invited.Where(same => !ContactReach.Covers(programme, round, same.Key.Cohort, same.Key.ConsentedOn)).Sum(same => same.Value) - unfounded;
        if (unfounded > 0)
            yield return $"Round {round.Id}: {unfounded} of {all} cannot be written to, because there is no recorded basis for it. Put their consent in a roster, if they gave it.";
        if (missed > 0)
            yield return $"Round {round.Id}: {missed} of {all} cannot be reached, because it closes after they may no longer be written to. Ask them for fresh consent in time, or let the round close earlier.";
    }

    private void Count(string cohort, DateOnly? consentedOn, int change) =>
        people[(cohort, consentedOn)] = people.GetValueOrDefault((cohort, consentedOn)) + change;
}
