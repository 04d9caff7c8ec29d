using FollowUp.Programmes;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Invitations;

/// <summary>Begins the rounds that are due and gives everybody in them a place in the backlog. Every programme has its turn, whatever goes wrong with one of them.</summary>
internal sealed class PlanInvitations(ProgrammeTable programmes, RoundPlanner planner)
{
    private const int AtOnce = 4;

    [Function(nameof(PlanInvitations))]
    public async Task Run([TimerTrigger("%PlanInvitationsSchedule%")] TimerInfo timer, CancellationToken cancellationToken)
    {
        var inForce = await programmes.InForceAsync(cancellationToken);
        await Task.WhenAll(await Turns.EachAsync(inForce, AtOnce, one => PlanAsync(one.Programme, one.Version, cancellationToken), cancellationToken));
    }

    private async Task PlanAsync(string programme, int version, CancellationToken cancellationToken)
    {
        var current = new ProgrammeVersion(version, await programmes.VersionAsync(programme, version, cancellationToken));
        foreach (var round in current.Programme.Rounds)
            await planner.PlanAsync(current, round, cancellationToken);
    }
}
