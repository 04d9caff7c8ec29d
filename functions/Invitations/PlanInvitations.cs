using FollowUp.Programmes;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Invitations;

/// <summary>Begins the rounds that are due and gives everybody in them a place in the backlog.</summary>
internal sealed class PlanInvitations(ProgrammeTable programmes, RoundPlanner planner)
{
    [Function(nameof(PlanInvitations))]
    public async Task Run([TimerTrigger("%PlanInvitationsSchedule%")] TimerInfo timer, CancellationToken cancellationToken)
    {
        foreach (var current in await programmes.AllAsync(cancellationToken))
        {
            foreach (var round in current.Programme.Rounds)
                await planner.PlanAsync(current, round, cancellationToken);
        }
    }
}
