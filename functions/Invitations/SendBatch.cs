namespace FollowUp.Invitations;

/// <summary>Takes the steps of one minute, a few at a time, and stops where the e-mail service has asked for a pause.</summary>
internal sealed class SendBatch(InvitationSender sender, SendBudgetTable budget, TimeProvider clock)
{
    private const int AtOnce = 4;

    public async Task SendAsync(Allotment allotment, CancellationToken cancellationToken)
    {
        var left = allotment.Steps.Count;
        try
        {
            // One step's fault keeps others from beginning but cuts none off in the middle: the loop's own token is not passed on.
            await Parallel.ForEachAsync(
                allotment.Steps,
                new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
                async (due, _) =>
                {
                    if (await budget.IsPausedAsync(clock.GetUtcNow(), cancellationToken))
                        return;
                    Interlocked.Decrement(ref left);
                    if (!await sender.SendAsync(due, cancellationToken))
                        Interlocked.Increment(ref left);
                });
        }
        finally
        {
            if (left > 0)
                await budget.GiveBackAsync(left, allotment.TakenOn, cancellationToken);
        }
    }
}
