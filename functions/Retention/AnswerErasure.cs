using FollowUp.Programmes;
using FollowUp.Responses;

namespace FollowUp.Retention;

/// <summary>Deletes what stands under a pseudonym in a round, after the figures that were made with it.</summary>
internal sealed class AnswerErasure(ResponseTable responses, FigureWithdrawal figures)
{
    /// <returns>False where the answers are being sealed: nobody can find them any more.</returns>
    public Task<bool> EraseAsync(Programme current, BegunRound begun, Pseudonym pseudonym, CancellationToken cancellationToken)
    {
        return figures.WithdrawAroundAsync(current, begun, pseudonym, EraseAsync, cancellationToken);

        async Task<bool> EraseAsync()
        {
            var isGone = await responses.WithdrawAsync(begun, pseudonym, cancellationToken);
            await responses.ReleaseAsync(begun, pseudonym, cancellationToken);
            return isGone;
        }
    }
}
