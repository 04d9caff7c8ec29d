using FollowUp.Alumni;
using FollowUp.Programmes;
using FollowUp.Shared;

namespace FollowUp.Invitations;

/// <summary>
/// Says of a day who is to get what, and of everybody else the one reason why not. It names people by their alumnus ids, and
/// looks at no answers.
/// </summary>
internal sealed class InvitationPreview(
    BegunRounds begunRounds, AlumniTable alumni, InvitationTable invitations, Reachability reachability, PauseTable pauses, TimeProvider clock)
{
    private const int AtOnce = 8;

    public async Task<IReadOnlyList<CohortPreview>> OnAsync(Programme programme, DateOnly day, CancellationToken cancellationToken)
    {
        var previews = new List<CohortPreview>();
        var open = await OpenOnAsync(programme, day, cancellationToken);
        foreach (var cohort in programme.Cohorts.Select(cohort => cohort.Id))
        {
            var invited = open.Where(round => round.Begun.Round.Cohorts.Contains(cohort)).ToList();
            foreach (var round in invited)
                previews.Add(await InRoundAsync(round, cohort, day, cancellationToken));
            if (invited.Count == 0)
                previews.Add(await OfAllAsync(programme, cohort, null, "no round is open for this cohort on that day", cancellationToken));
        }
        return previews;
    }

    private async Task<IReadOnlyList<PreviewedRound>> OpenOnAsync(Programme programme, DateOnly day, CancellationToken cancellationToken)
    {
        var isOver = day < LocalTime.DayOf(clock.GetUtcNow(), programme.TimeZone);
        var paused = await pauses.InAsync(programme.Id, cancellationToken);
        var open = new List<PreviewedRound>();
        foreach (var (round, _) in (await begunRounds.AllAsync(programme, cancellationToken)).Where(known => IsOpenOn(programme, known.Round, day)))
        {
            var begun = await begunRounds.FindAsync(programme.Id, round.Id, cancellationToken) ?? new(programme, round, Shards: 0);
            var silence = isOver ? "that day is over, and who was written to is not kept"
                : paused.Hold(round.Id) ? "the team has its messages pause"
                : null;
            open.Add(new(begun, silence, silence is null ? await invitations.AllAsync(programme.Id, round.Id, cancellationToken) : PreviewedRound.Nobody));
        }
        return open;
    }

    private static bool IsOpenOn(Programme programme, Round round, DateOnly day) =>
        LocalTime.DayOf(round.OpensOn, programme.TimeZone) <= day && day <= round.LastDay(programme.TimeZone);

    private async Task<CohortPreview> InRoundAsync(PreviewedRound open, string cohort, DateOnly day, CancellationToken cancellationToken)
    {
        var (programme, round) = (open.Begun.Programme, open.Begun.Round);
        if (open.Silence is { } reason)
            return await OfAllAsync(programme, cohort, round.Id, reason, cancellationToken);
        var people = await alumni.InCohortAsync(programme.Id, cohort, cancellationToken).ToListAsync(cancellationToken);
        var prospects = await Turns.EachAsync(people, AtOnce, alumnus => ProspectAsync(open, alumnus, day, cancellationToken), cancellationToken);
        return CohortPreview.Of(cohort, round.Id, people.Select(alumnus => alumnus.Id).Zip(await Task.WhenAll(prospects)));
    }

    private async Task<Prospect> ProspectAsync(PreviewedRound open, Alumnus alumnus, DateOnly day, CancellationToken cancellationToken)
    {
        var (programme, round) = (open.Begun.Programme, open.Begun.Round);
        if (!programme.HasBasisFor(alumnus.ConsentedOn))
            return new(null, "cannot be written to: there is no recorded basis for it");
        if (!ContactReach.Covers(programme, round, alumnus.Cohort, alumnus.ConsentedOn))
            return new(null, "cannot be reached: the round closes after they may no longer be written to");
        var invitation = open.Invitations.GetValueOrDefault(alumnus.Id);
        var messages = Forecast.Messages(open.Begun, new(alumnus.Id, alumnus.Cohort), invitation, clock.GetUtcNow()).ToList();
        return messages.Count > 0 && await reachability.HashIfReachableAsync(programme.Id, alumnus, cancellationToken) is null
            ? new(null, "wants no messages, or has an address that bounced")
            : Forecast.On(day, open.Begun, messages);
    }

    private async Task<CohortPreview> OfAllAsync(
        Programme programme, string cohort, string? round, string reason, CancellationToken cancellationToken) =>
        CohortPreview.OfAll(cohort, round, await alumni.CountAsync(programme.Id, cohort, cancellationToken), reason);
}
