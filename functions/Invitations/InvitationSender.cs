using FollowUp.Programmes;

namespace FollowUp.Invitations;

/// <summary>
/// Takes one due step to its end: claim it, look once more whether the person is to be written to, send or skip, settle. Whoever
/// dies in between leaves a claim; when that runs out, the e-mail service is asked what became of the message before another is sent.
/// </summary>
internal sealed class InvitationSender(InvitationTable invitations, OperationTable operations, Recipients recipients, Mail mail, TimeProvider clock)
{
    /// <returns>Whether the step was there to be taken; false where somebody else has it.</returns>
    public async Task<bool> SendAsync(DueStep due, CancellationToken cancellationToken)
    {
        var (programme, round) = (due.Begun.Programme.Id, due.Begun.Round.Id);
        var now = clock.GetUtcNow();
        var invitation = await invitations.FindAsync(programme, round, due.Place.Alumnus, cancellationToken);
        if (invitation is null || invitation.DueOn != due.Place.DueOn)
        {
            await invitations.RemoveAsync(programme, round, due.Place, cancellationToken);
            return false;
        }
        if (await invitations.MoveAsync(programme, round, (invitation, invitation.Claim(now)), cancellationToken) is not { } claimed)
            return false;
        await operations.SaveAsync(invitation.OperationId, new(programme, round, new(invitation.Alumnus, invitation.Cohort)), cancellationToken);
        var outcome = await AttemptAsync(due.Begun, (invitation, claimed), cancellationToken);
        if (After(due.Begun, claimed, outcome, now) is { } after)
            await invitations.MoveAsync(programme, round, (claimed, after), cancellationToken);
        return true;
    }

    /// <returns>Null where there is nobody to write to.</returns>
    private async Task<SendOutcome?> AttemptAsync(BegunRound begun, (Invitation Before, Invitation Claimed) step, CancellationToken cancellationToken)
    {
        if (await recipients.LookAgainAsync(begun, step.Before, cancellationToken) is not { } recipient)
            return null;
        return step.Claimed.LeavesTimeToSend(clock.GetUtcNow())
            ? await mail.SendAsync(recipient, mayHaveBeenSent: step.Before.State == StepState.Claimed, cancellationToken)
            : new SendOutcome.Unknown();
    }

    /// <param name="now">When the step was claimed: how long sending took, or that nothing was sent, shows nowhere.</param>
    /// <returns>Null where the claim is to run out.</returns>
    private static Invitation? After(BegunRound begun, Invitation claimed, SendOutcome? outcome, DateTimeOffset now) => outcome switch
    {
        null or SendOutcome.Accepted => claimed.Settle(begun.Programme, begun.Round, now),
        SendOutcome.Deferred deferred => claimed.Defer(deferred.Until),
        SendOutcome.Refused => claimed.Defer(now + Invitation.RefusedFor),
        SendOutcome.Unknown => null,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
