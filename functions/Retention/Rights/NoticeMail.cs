using FollowUp.Alumni;
using FollowUp.Invitations;
using FollowUp.Shared;

namespace FollowUp.Retention;

/// <summary>Sends notices, within the budget of all messages. Like every message they can be stopped by one click (privacy rule 2).</summary>
internal sealed class NoticeMail(IServiceProvider services, AddressKey addressKey, UnsubscribeLink unsubscribe, Mail mail, SendBudgetTable budget, TimeProvider clock)
{
    /// <returns>False where the quota is used up, or the service does not take it.</returns>
    public async Task<bool> SendAsync(Notice notice, EmailAddress address, CancellationToken cancellationToken)
    {
        if (await budget.TakeAsync(1, clock.GetUtcNow(), cancellationToken) == 0)
            return false;
        var stop = unsubscribe.For(notice.Programme.Id, addressKey.Hash(notice.Programme.Id, address));
        var html = await ComponentHtml.RenderAsync<NoticeEmail>(services, new { Notice = notice, Stop = stop });
        var message = Envelope.Around(new(notice.Subject, html, NoticeText.Write(notice, stop)), notice.Programme.Sender, address.Given, stop);
        return await mail.PostAsync(message, Guid.NewGuid(), isRepeated: false, cancellationToken) is SendOutcome.Accepted;
    }
}
