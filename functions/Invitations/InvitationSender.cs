namespace FollowUp.Invitations;

/// <summary>
/// Takes one due step to its end: claim it, look once more whether the person is to be written to, send or skip, settle. Whoever
/// dies in between leaves a claim; when that runs out, the e-mail service is asked what became of the message before another is sent.
/// </summary>
internal sealed class InvitationSender(InvitationTable invitations, OperationTable operations, Recipients recipients, Mail mail, TimeProvider clock)
{
    public async Task SendAsync(DueStep due, CancellationToken cancellationToken)
    {
        var (programme, round) = (due.Begun.Programme, due.Begun.Round);
        var found = await invitations.FindAsync(programme.Id, round.Id, due.Place.Alumnus, cancellationToken);
        if (found is not { } invitation || invitation.DueOn != due.Place.DueOn)
            return;
        var claim = (invitation, invitation.Claim(clock.GetUtcNow()));
        if (await invitations.MoveAsync(programme.Id, round.Id, claim, cancellationToken) is not { } claimed)
            return;
        await operations.SaveAsync(invitation.OperationId, new(programme.Id, round.Id, new(invitation.Alumnus, invitation.Cohort)), cancellationToken);
        var recipient = await recipients.LookAgainAsync(due.Begun, invitation, cancellationToken);
        var outcome = recipient is null
            ? null
            : await mail.SendAsync(recipient, mayHaveBeenSent: invitation.State == StepState.Claimed, cancellationToken);
        var after = outcome switch
        {
            null or SendOutcome.Accepted => claimed.Settle(programme, round, clock.GetUtcNow()),
            SendOutcome.Deferred deferred => claimed.Defer(deferred.Until),
            _ => null,
        };
        if (after is not null)
            await invitations.MoveAsync(programme.Id, round.Id, (claimed, after), cancellationToken);
    }
}
