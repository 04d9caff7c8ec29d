using FollowUp.Invitations;

namespace FollowUp.Alumni;

/// <summary>Sends the personal link that was asked for, once, within the budget of all messages, to the address that the roster has.</summary>
internal sealed class LinkSender(
    LinkRequestTable requests, OperationTable operations, MessageComposer composer, Mail mail, SendBudgetTable budget)
{
    /// <param name="now">An hour from then on the next can be asked for.</param>
    public async Task SendAsync(LinkRequest request, Recipient recipient, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await budget.TakeAsync(1, now, cancellationToken) == 0
            || await requests.ReplaceAsync(request.Claim(now), cancellationToken) is not { Operation: { } operation } claimed)
            return;
        var person = new Person(recipient.Alumnus.Id, recipient.Alumnus.Cohort);
        await operations.SaveAsync(operation, new(request.Programme, recipient.Begun.Round.Id, person), cancellationToken);
        var isRepeated = request.Operation is not null;
        var known = isRepeated ? await mail.AskAsync(operation, cancellationToken) : null;
        var after = (known ?? await mail.PostAsync(await composer.ComposeAsync(recipient), operation, isRepeated, cancellationToken)) switch
        {
            SendOutcome.Accepted => claimed with { SentOn = now },
            SendOutcome.Deferred => claimed with { ClaimedOn = null },
            _ => null,
        };
        if (after is not null)
            await requests.ReplaceAsync(after, cancellationToken);
    }
}
