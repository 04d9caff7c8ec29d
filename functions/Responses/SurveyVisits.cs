using FollowUp.Invitations;
using FollowUp.Programmes;
using FollowUp.Shared;

namespace FollowUp.Responses;

/// <summary>Resolves personal links.</summary>
internal sealed class SurveyVisits(
    SurveyToken tokens, BegunRounds rounds, RoundTable states, InvitationTable invitations, RequestLimit limit, TimeProvider clock)
{
    /// <summary>Far more than a person needs, and the programs that look through their mail.</summary>
    public const int MostInAMinute = 120;

    public async Task<SurveyVisit> ResolveAsync(string programme, string round, string token, CancellationToken cancellationToken)
    {
        if (tokens.Invitation(programme, round, token) is not { } invitation)
            return new SurveyVisit.Forged();
        if (limit.Wait(invitation, MostInAMinute) is { } wait)
            return new SurveyVisit.TooOften(wait);
        if (await rounds.FindAsync(programme, round, cancellationToken) is not { } begun)
            return new SurveyVisit.Forged();
        var now = clock.GetUtcNow();
        if (now >= WithdrawalWindow.EndsOn(begun.Programme, begun.Round) || await invitations.FindTargetAsync(programme, round, invitation, cancellationToken) is not { } target)
            return await ClosedAsync(begun, cancellationToken);
        return begun.Round.IsOpen(now) ? new SurveyVisit.Open(begun, target) : new SurveyVisit.Withdrawable(begun, target);
    }

    private async Task<SurveyVisit> ClosedAsync(BegunRound begun, CancellationToken cancellationToken) =>
        new SurveyVisit.Closed(begun.Programme, await states.FindAsync(begun.Programme.Id, begun.Round.Id, cancellationToken) is { IsSealed: true });
}
