using Azure.Communication.Email;

namespace FollowUp.Invitations;

/// <summary>Posts messages, unless the e-mail service wants to be left alone; a refusal for quota pauses everybody.</summary>
internal sealed class Mail(MailGateway gateway, MessageComposer composer, SendBudgetTable budget, TimeProvider clock)
{
    /// <param name="isRepeated">An earlier attempt ended without an answer, and the service knows nothing of it.</param>
    public async Task<SendOutcome> SendAsync(Recipient recipient, bool isRepeated, CancellationToken cancellationToken) =>
        await budget.IsPausedAsync(clock.GetUtcNow(), cancellationToken)
            ? new SendOutcome.Held()
            : await PostAsync(await composer.ComposeAsync(recipient), recipient.Invitation.OperationId, isRepeated, cancellationToken);

    /// <returns>What became of an earlier attempt that ended without an answer; null where the service knows nothing of it.</returns>
    public async Task<SendOutcome?> AskAsync(Guid operation, CancellationToken cancellationToken) =>
        await gateway.KnowsAsync(operation, cancellationToken) switch
        {
            true => new SendOutcome.Accepted(),
            false => null,
            null => new SendOutcome.Unknown(),
        };

    /// <param name="operation">The same for every attempt at this message.</param>
    public async Task<SendOutcome> PostAsync(EmailMessage message, Guid operation, bool isRepeated, CancellationToken cancellationToken)
    {
        var outcome = await gateway.SendAsync(message, operation, cancellationToken);
        if (outcome is SendOutcome.Deferred { Until: var until })
            await budget.PauseUntilAsync(until, cancellationToken);
        // A repeated operation is refused where the first was taken, whatever the service said of it when asked.
        return outcome is SendOutcome.Refused && isRepeated ? new SendOutcome.Accepted() : outcome;
    }
}
