using FollowUp.Alumni;
using FollowUp.Programmes;

namespace FollowUp.Invitations;

/// <summary>Plans a round: page by page through its cohorts, with the place to go on from in the round's row, each person once.</summary>
internal sealed class RoundPlanner(RoundOpener opener, RoundTable rounds, AlumniTable alumni, InvitationTable invitations, TimeProvider clock)
{
    private const int AtOnce = 8;

    public async Task PlanAsync(ProgrammeVersion current, Round round, CancellationToken cancellationToken)
    {
        if (!round.IsOpen(clock.GetUtcNow()))
            return;
        var (begun, state) = await opener.OpenAsync(current, round, cancellationToken);
        while (state is { IsPlanned: false })
            state = await PlanPageAsync(begun, state, cancellationToken);
    }

    /// <returns>The state after the page; null where another instance is planning the round, which may finish it alone.</returns>
    private async Task<RoundState?> PlanPageAsync(BegunRound begun, RoundState state, CancellationToken cancellationToken)
    {
        var (programme, round) = (begun.Programme, begun.Round);
        var cohort = state.CursorCohort ?? round.Cohorts[0];
        var page = await alumni.PageAsync((programme.Id, cohort), Background.Columns(programme), state.CursorPage, cancellationToken);
        await Parallel.ForEachAsync(
            page.Members.Where(member => ContactReach.Covers(programme, round, cohort, member.ConsentedOn)),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
            async (member, token) =>
            {
                if (Invitation.Plan(programme, round, new(member.Id, cohort), clock.GetUtcNow()) is { } invitation)
                    await invitations.AddAsync(begun, invitation, Background.Of(programme, member), token);
            });
        var after = state.After(round, cohort, page.Next);
        if (after.IsPlanned)
            after = after with { Invited = await invitations.CountAsync(programme.Id, round.Id, cancellationToken) };
        return await rounds.ReplaceAsync(programme.Id, round.Id, after, cancellationToken);
    }
}
