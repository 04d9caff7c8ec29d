using Azure.Communication.Email;
using FollowUp.Programmes;

namespace FollowUp.Invitations;

/// <summary>What every message has around its words: the named sender, a mailbox that is read, and no tracking (privacy rule 4).</summary>
internal static class Envelope
{
    public static EmailMessage Around(Message words, Sender sender, string address) =>
        new(sender.Address, address, new EmailContent(words.Subject) { Html = words.Html, PlainText = words.Text })
        {
            ReplyTo = { new EmailAddress(sender.ReplyTo, sender.Name) },
            UserEngagementTrackingDisabled = true,
        };
}
