using FollowUp.Alumni;
using FollowUp.Programmes;

namespace FollowUp.Invitations;

/// <summary>
/// Says of a day who is to get what, and of everybody else the one reason why not. It names people by their alumnus ids, and
/// looks at no answers.
/// </summary>
internal sealed class InvitationPreview(
    BegunRounds begunRounds, AlumniTable alumni, InvitationTable invitations, Reachability reachability, TimeProvider clock)
{
    public async Task<IReadOnlyList<CohortPreview>> OnAsync(Programme programme, DateOnly day, CancellationToken cancellationToken)
    {
        var previews = new List<CohortPreview>();
        foreach (var cohort in programme.Cohorts.Select(cohort => cohort.Id))
        {
            var open = programme.Rounds.Where(round => round.Cohorts.Contains(cohort) && IsOpenOn(programme, round, day)).ToList();
            foreach (var round in open)
                previews.Add(await InRoundAsync((programme, round, cohort), day, cancellationToken));
            if (open.Count == 0)
                previews.Add(await OfAllAsync(programme, cohort, null, "no round is open for this cohort on that day", cancellationToken));
        }
        return previews;
    }

    private static bool IsOpenOn(Programme programme, Round round, DateOnly day) =>
        LocalTime.DayOf(round.OpensOn, programme.TimeZone) <= day && day <= round.LastDay(programme.TimeZone);

    private async Task<CohortPreview> InRoundAsync(
        (Programme Programme, Round Round, string Cohort) place, DateOnly day, CancellationToken cancellationToken)
    {
        var (programme, round, cohort) = place;
        if (day < LocalTime.DayOf(clock.GetUtcNow(), programme.TimeZone))
            return await OfAllAsync(programme, cohort, round.Id, "that day is over, and who was written to is not kept", cancellationToken);
        var begun = await begunRounds.FindAsync(programme.Id, round.Id, cancellationToken) ?? new(programme, round, Shards: 0);
        var known = await invitations.AllAsync(programme.Id, round.Id, cancellationToken);
        var people = new List<(string, Prospect)>();
        await foreach (var alumnus in alumni.InCohortAsync(programme.Id, cohort, cancellationToken))
        {
            var messages = Forecast.Messages(begun, new(alumnus.Id, cohort), known.GetValueOrDefault(alumnus.Id), clock.GetUtcNow());
            var prospect = ContactReach.Covers(programme, round, cohort, alumnus.ConsentedOn)
                ? Forecast.On(day, begun, messages)
                : new(null, "cannot be reached: the round closes after they may no longer be written to");
            people.Add((alumnus.Id, prospect.Message is null ? prospect : await IfReachableAsync(programme, alumnus, prospect, cancellationToken)));
        }
        return CohortPreview.Of(cohort, round.Id, people);
    }

    private async Task<Prospect> IfReachableAsync(Programme programme, Alumnus alumnus, Prospect prospect, CancellationToken cancellationToken) =>
        await reachability.HashIfReachableAsync(programme.Id, alumnus, cancellationToken) is null
            ? new(null, "wants no messages, or has an address that bounced")
            : prospect;

    private async Task<CohortPreview> OfAllAsync(
        Programme programme, string cohort, string? round, string reason, CancellationToken cancellationToken) =>
        CohortPreview.OfAll(cohort, round, await alumni.CountAsync(programme.Id, cohort, cancellationToken), reason);
}
