using System.Security.Cryptography;
using FollowUp.Shared;

namespace FollowUp.Invitations;

/// <summary>
/// Takes the steps of one minute together: claims them all, then sends what is to be sent, a few at a time, then writes down all
/// that came of it. Each time in an order drawn by lot: neither who is skipped nor who comes first shows in when a row was written.
/// </summary>
internal sealed class SendBatch(InvitationSender sender, SendBudgetTable budget, SkippedSteps skipped, TimeProvider clock)
{
    private const int AtOnce = 4;

    public async Task SendAsync(Allotment allotment, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var claims = await Turns.EachAsync(allotment.Steps, AtOnce, due => sender.ClaimAsync(due, now, cancellationToken), cancellationToken);
        var steps = Shuffled(claims.Results().OfType<ClaimedStep>());
        var attempts = await Turns.EachAsync(steps, AtOnce, step => sender.AttemptAsync(step, cancellationToken), cancellationToken);
        var outcomes = skipped.Cover([.. attempts.Select(Outcome)], now);
        var ends = await Turns.EachAsync(
            Shuffled(steps.Zip(outcomes)), AtOnce, end => sender.EndAsync(end.First, end.Second, now, cancellationToken), cancellationToken);
        var unsent = claims.Results().Count(claim => claim is null) + outcomes.Count(outcome => outcome is SendOutcome.Held);
        if (unsent > 0)
            await budget.GiveBackAsync(unsent, allotment.TakenOn, cancellationToken);
        await Task.WhenAll([.. claims, .. attempts, .. ends]);
    }

    /// <summary>Of an attempt that went wrong in between nobody knows how far it came.</summary>
    private static SendOutcome? Outcome(Task<SendOutcome?> attempt) => attempt.IsCompletedSuccessfully ? attempt.Result : new SendOutcome.Unknown();

    private static T[] Shuffled<T>(IEnumerable<T> items)
    {
        T[] shuffled = [.. items];
        RandomNumberGenerator.Shuffle<T>(shuffled);
        return shuffled;
    }
}
