using FollowUp.Shared.Telemetry;

namespace FollowUp.Invitations;

/// <summary>
/// Takes one due step to its end: claim it, look once more whether the person is to be written to, send or skip, write down what
/// came of it. Whoever dies in between leaves a claim; when that runs out, the e-mail service is asked what became of the message
/// before another is sent.
/// </summary>
internal sealed class InvitationSender(InvitationTable invitations, OperationTable operations, Recipients recipients, Mail mail, Measures measures, TimeProvider clock)
{
    /// <returns>Null where the step was not there to be taken: somebody else has it.</returns>
    public async Task<ClaimedStep?> ClaimAsync(DueStep due, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (programme, round) = (due.Begun.Programme.Id, due.Begun.Round.Id);
        var invitation = await invitations.FindAsync(programme, round, due.Place.Alumnus, cancellationToken);
        if (invitation is null || invitation.DueOn != due.Place.DueOn)
        {
            await invitations.RemoveAsync(programme, round, due.Place, cancellationToken);
            return null;
        }
        if (await invitations.MoveAsync(programme, round, (invitation, invitation.Claim(now)), cancellationToken) is not { } claimed)
            return null;
        await operations.SaveAsync(invitation.OperationId, new(programme, round, new(invitation.Alumnus, invitation.Cohort)), cancellationToken);
        return new(due.Begun, invitation, claimed);
    }

    /// <summary>Writes nothing down, whatever comes of it.</summary>
    /// <returns>Null where there is nobody to write to.</returns>
    public async Task<SendOutcome?> AttemptAsync(ClaimedStep step, CancellationToken cancellationToken)
    {
        if (!LeavesTime(step))
            return new SendOutcome.Unknown();
        if (step.MayHaveBeenSent && await mail.AskAsync(step.Before.OperationId, cancellationToken) is { } known)
            return known;
        if (await recipients.LookAgainAsync(step.Begun, step.Before, cancellationToken) is not { } recipient)
            return null;
        return LeavesTime(step) ? await mail.SendAsync(recipient, step.MayHaveBeenSent, cancellationToken) : new SendOutcome.Unknown();
    }

    /// <param name="now">When the step was claimed: how long sending took, or that nothing was sent, shows nowhere.</param>
    public async Task EndAsync(ClaimedStep step, SendOutcome outcome, DateTimeOffset now, CancellationToken cancellationToken)
    {
        (outcome is SendOutcome.Accepted ? measures.Sent : measures.Deferred).Add(1);
        if (After(step, outcome, now) is { } after)
            await invitations.MoveAsync(step.Begun.Programme.Id, step.Begun.Round.Id, (step.Claimed, after), cancellationToken);
    }

    /// <summary>Looking once more takes time too.</summary>
    private bool LeavesTime(ClaimedStep step) => step.Claimed.LeavesTimeToSend(clock.GetUtcNow());

    /// <returns>Null where the claim is to run out.</returns>
    private static Invitation? After(ClaimedStep step, SendOutcome outcome, DateTimeOffset now) => outcome switch
    {
        SendOutcome.Accepted => step.Claimed.Settle(step.Begun.Programme, step.Begun.Round, now),
        SendOutcome.Deferred deferred => step.Claimed.Defer(deferred.Until),
        SendOutcome.Held => step.Before,
        SendOutcome.Refused => step.Claimed.Defer(now + Invitation.RefusedFor),
        SendOutcome.Unknown => null,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
