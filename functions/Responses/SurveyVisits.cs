using FollowUp.Invitations;
using FollowUp.Programmes;

namespace FollowUp.Responses;

/// <summary>Resolves personal links.</summary>
internal sealed class SurveyVisits(SurveyToken tokens, BegunRounds rounds, RoundTable states, InvitationTable invitations, TimeProvider clock)
{
    public async Task<SurveyVisit> ResolveAsync(string programme, string round, string token, CancellationToken cancellationToken)
    {
        if (tokens.Invitation(programme, round, token) is not { } invitation
            || await rounds.FindAsync(programme, round, cancellationToken) is not { } begun)
            return new SurveyVisit.Forged();
        if (!begun.Round.IsOpen(clock.GetUtcNow()))
            return await ClosedAsync(begun, cancellationToken);
        return await invitations.FindTargetAsync(programme, round, invitation, cancellationToken) is { } target
            ? new SurveyVisit.Open(begun, target)
            : await ClosedAsync(begun, cancellationToken);
    }

    private async Task<SurveyVisit> ClosedAsync(BegunRound begun, CancellationToken cancellationToken) =>
        new SurveyVisit.Closed(begun.Programme, await states.FindAsync(begun.Programme.Id, begun.Round.Id, cancellationToken) is { IsSealed: true });
}
