namespace FollowUp.Invitations;

/// <summary>Writes to a recipient, unless an earlier attempt turns out to have done so.</summary>
internal sealed class Mail(MailService service, MessageComposer composer, SendBudgetTable budget)
{
    /// <param name="mayHaveBeenSent">An earlier attempt ended without an answer: the service is asked first.</param>
    public async Task<SendOutcome> SendAsync(Recipient recipient, bool mayHaveBeenSent, CancellationToken cancellationToken)
    {
        var operation = recipient.Invitation.OperationId;
        if (mayHaveBeenSent && await service.KnowsAsync(operation, cancellationToken) is var known and not false)
            return known is true ? new SendOutcome.Accepted() : new SendOutcome.Unknown();
        var outcome = await service.SendAsync(await composer.ComposeAsync(recipient), operation, cancellationToken);
        if (outcome is SendOutcome.Deferred { Until: var until })
            await budget.PauseUntilAsync(until, cancellationToken);
        // A repeated operation is refused where the first was taken, whatever the service said of it when asked.
        return outcome is SendOutcome.Refused && mayHaveBeenSent ? new SendOutcome.Accepted() : outcome;
    }
}
