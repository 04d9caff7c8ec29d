using FollowUp.Programmes;
using FollowUp.Responses;

namespace FollowUp.Retention;

/// <summary>Deletes what stands under a pseudonym in a round, after the figures that were made with it.</summary>
internal sealed class AnswerErasure(ResponseTable responses, FigureWithdrawal figures)
{
    /// <returns>False where the answers are being sealed: nobody can find them any more.</returns>
    public async Task<bool> EraseAsync(Programme current, BegunRound begun, Pseudonym pseudonym, CancellationToken cancellationToken)
    {
        var isAnswered = await responses.ContainsAsync(begun, pseudonym, cancellationToken);
        if (isAnswered)
            await figures.WithdrawAsync(current, begun, cancellationToken);
        var isGone = await responses.WithdrawAsync(begun, pseudonym, cancellationToken);
        await responses.ReleaseAsync(begun, pseudonym, cancellationToken);
        if (isAnswered)
            await figures.WithdrawExportsAsync(current, begun, cancellationToken);
        return isGone;
    }
}
