using FollowUp.Local.Mailbox.Behaviours;
using FollowUp.Local.Mailbox.Rest;

namespace FollowUp.Local.Mailbox.Mails;

/// <summary>What a send puts into the mailboxes of its recipients.</summary>
internal static class DeliveredMails
{
    public static IReadOnlyList<Mail> Of(SendRequest request, Guid operationId, DateTimeOffset now) =>
        [.. request.Recipients.All.Select(recipient => Of(request, recipient, operationId, now))];

    private static Mail Of(SendRequest request, MailAddressee recipient, Guid operationId, DateTimeOffset now) => new()
    {
        // Version 7 sorts by the machine's time, so the mails keep their order where the clock was moved back.
        Id = Guid.CreateVersion7(),
        OperationId = operationId,
        To = recipient.Address,
        ToName = recipient.DisplayName,
        From = request.SenderAddress,
        ReplyTo = [.. request.ReplyTo.Select(to => to.Address)],
        Subject = request.Content.Subject,
        Text = request.Content.PlainText,
        Html = request.Content.Html,
        Headers = request.Headers,
        Attachments = [.. request.Attachments.Select(attachment => attachment.Name)],
        ReceivedOn = now,
        Status = RecipientWords.Of(recipient.Address).Status(),
    };
}
