using FollowUp.Programmes;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Invitations;

/// <summary>Begins the rounds that are due and gives everybody in them a place in the backlog.</summary>
internal sealed class PlanInvitations(ProgrammeTurns programmes, RoundPlanner planner)
{
    [Function(nameof(PlanInvitations))]
    public Task Run([TimerTrigger("%PlanInvitationsSchedule%")] TimerInfo timer, CancellationToken cancellationToken) =>
        programmes.EachAsync(current => PlanAsync(current, cancellationToken), cancellationToken);

    private async Task PlanAsync(ProgrammeVersion current, CancellationToken cancellationToken)
    {
        foreach (var round in current.Programme.Rounds)
            await planner.PlanAsync(current, round, cancellationToken);
    }
}
