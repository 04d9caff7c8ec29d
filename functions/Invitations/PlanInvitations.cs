using FollowUp.Programmes;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Invitations;

/// <summary>Begins the rounds that are due and gives everybody in them a place in the backlog.</summary>
internal sealed class PlanInvitations(ProgrammeTurns programmes, BegunRounds rounds, RoundPlanner planner)
{
    [Function(nameof(PlanInvitations))]
    public Task Run([TimerTrigger("%PlanInvitationsSchedule%")] TimerInfo timer, CancellationToken cancellationToken) =>
        programmes.EachAsync(current => PlanAsync(current, cancellationToken), cancellationToken);

    private async Task PlanAsync(ProgrammeVersion current, CancellationToken cancellationToken)
    {
        foreach (var (round, state) in await rounds.AllAsync(current.Programme, cancellationToken))
        {
            if (state is not { IsPlanned: true })
                await planner.PlanAsync(current, round, cancellationToken);
        }
    }
}
