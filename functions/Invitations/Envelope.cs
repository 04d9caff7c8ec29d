using Azure.Communication.Email;
using FollowUp.Programmes;

namespace FollowUp.Invitations;

/// <summary>
/// What every message has around its words: the named sender, a mailbox that is read, no tracking (privacy rule 4), and the headers by
/// which mail programs offer to stop it (RFC 8058).
/// </summary>
internal static class Envelope
{
    public static EmailMessage Around(Message words, Sender sender, string address) =>
        new(sender.Address, address, new EmailContent(words.Subject) { Html = words.Html, PlainText = words.Text })
        {
            ReplyTo = { new EmailAddress(sender.ReplyTo, sender.Name) },
            UserEngagementTrackingDisabled = true,
        };

    /// <param name="stop">The person's own link to stop all messages.</param>
    public static EmailMessage Around(Message words, Sender sender, string address, Uri stop)
    {
        var mail = Around(words, sender, address);
        mail.Headers["List-Unsubscribe"] = $"<{stop}>";
        mail.Headers["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click";
        return mail;
    }
}
