using FollowUp.Invitations;
using FollowUp.Programmes;
using FollowUp.Responses;

namespace FollowUp.Summaries;

/// <summary>Closes a round that is over. Each step can be taken twice: what a run that died left undone, the next one does.</summary>
internal sealed class RoundCloser(RoundTable rounds, ResponseTable responses, StepTable steps)
{
    /// <returns>The state once the round is closed; null where somebody else changed it meanwhile: the next run goes on.</returns>
    public async Task<RoundState?> CloseAsync(BegunRound begun, RoundState state, CancellationToken cancellationToken)
    {
        if (state.IsClosed)
            return state;
        await responses.CloseAsync(begun, cancellationToken);
        // Kept before the first of them is forgotten, so that nobody counts what is left of them.
        var counted = state.StepsTaken is null
            ? await ReplaceAsync(begun, state with { StepsTaken = await steps.CountAsync(begun, cancellationToken) }, cancellationToken)
            : state;
        if (counted is null)
            return null;
        await steps.ForgetAsync(begun, cancellationToken);
        return await ReplaceAsync(begun, counted with { IsClosed = true }, cancellationToken);
    }

    private Task<RoundState?> ReplaceAsync(BegunRound begun, RoundState state, CancellationToken cancellationToken) =>
        rounds.ReplaceAsync(begun.Programme.Id, begun.Round.Id, state, cancellationToken);
}
