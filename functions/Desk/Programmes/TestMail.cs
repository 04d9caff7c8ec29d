using FollowUp.Alumni;
using FollowUp.Invitations;
using FollowUp.Programmes;

namespace FollowUp.Desk;

/// <summary>Sends a message of a round to an address of the team's. It uses up a place of the e-mail service's quota, and is nobody's invitation.</summary>
internal sealed class TestMail(MessageExample example, Mail mail, SendBudgetTable budget, TimeProvider clock)
{
    /// <returns>False where the quota is used up, or the service does not take it.</returns>
    public async Task<bool> SendAsync((Programme Programme, Round Round, int Number) message, EmailAddress address, CancellationToken cancellationToken)
    {
        if (await budget.TakeAsync(1, clock.GetUtcNow(), cancellationToken) == 0)
            return false;
        var words = await example.RenderAsync(message.Programme, message.Round, message.Number, isTest: true);
        return await mail.PostAsync(Envelope.Around(words, message.Programme.Sender, address.Given), Guid.NewGuid(), isRepeated: false, cancellationToken) is SendOutcome.Accepted;
    }
}
