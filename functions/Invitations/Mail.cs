using Azure.Communication.Email;

namespace FollowUp.Invitations;

/// <summary>Posts a message, unless an earlier attempt turns out to have done so; a refusal for quota pauses everybody.</summary>
internal sealed class Mail(MailGateway gateway, MessageComposer composer, SendBudgetTable budget)
{
    public async Task<SendOutcome> SendAsync(Recipient recipient, bool mayHaveBeenSent, CancellationToken cancellationToken) =>
        await PostAsync(await composer.ComposeAsync(recipient), recipient.Invitation.OperationId, mayHaveBeenSent, cancellationToken);

    /// <param name="operation">The same for every attempt at this message.</param>
    /// <param name="mayHaveBeenSent">An earlier attempt ended without an answer: the service is asked first.</param>
    public async Task<SendOutcome> PostAsync(EmailMessage message, Guid operation, bool mayHaveBeenSent, CancellationToken cancellationToken)
    {
        if (mayHaveBeenSent && await gateway.KnowsAsync(operation, cancellationToken) is var known and not false)
            return known is true ? new SendOutcome.Accepted() : new SendOutcome.Unknown();
        var outcome = await gateway.SendAsync(message, operation, cancellationToken);
        if (outcome is SendOutcome.Deferred { Until: var until })
            await budget.PauseUntilAsync(until, cancellationToken);
        // A repeated operation is refused where the first was taken, whatever the service said of it when asked.
        return outcome is SendOutcome.Refused && mayHaveBeenSent ? new SendOutcome.Accepted() : outcome;
    }
}
