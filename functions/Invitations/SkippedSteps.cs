using System.Security.Cryptography;

namespace FollowUp.Invitations;

/// <summary>
/// What a skipped step leaves: the same as one of the messages that were sent beside it, dealt out by lot. A step without a message
/// waits for nobody, so that otherwise those that are over at once would be those of the people who have answered (privacy rule 8).
/// </summary>
internal sealed class SkippedSteps
{
    private static readonly IReadOnlyList<SendOutcome> AllWell = [new SendOutcome.Accepted()];
    private (IReadOnlyList<SendOutcome> Sent, DateTimeOffset On) latest = (AllWell, DateTimeOffset.MinValue);

    /// <param name="outcomes">Of the steps of a batch; null for those that were skipped.</param>
    /// <param name="now">Where a batch sent nothing, what the one before it met with counts for as long as a claim lasts.</param>
    /// <returns>In the same order, what each step is to leave.</returns>
    public IReadOnlyList<SendOutcome> Cover(IReadOnlyList<SendOutcome?> outcomes, DateTimeOffset now)
    {
        if (outcomes.OfType<SendOutcome>().ToList() is { Count: > 0 } sent)
            latest = (sent, now);
        else if (latest.On + Invitation.ClaimedFor < now)
            latest = (AllWell, now);
        using var lots = Lots(latest.Sent).GetEnumerator();
        return [.. outcomes.Select(outcome => outcome ?? Draw(lots))];
    }

    private static SendOutcome Draw(IEnumerator<SendOutcome> lots)
    {
        lots.MoveNext();
        return lots.Current;
    }

    /// <summary>Without end; each outcome as often as any other, so that a rare one does not stand out.</summary>
    private static IEnumerable<SendOutcome> Lots(IReadOnlyList<SendOutcome> sent)
    {
        while (true)
        {
            SendOutcome[] deal = [.. sent];
            RandomNumberGenerator.Shuffle<SendOutcome>(deal);
            foreach (var outcome in deal)
                yield return outcome;
        }
    }
}
