using System.Buffers.Text;
using System.Net.Mail;

namespace FollowUp.Local.Mailbox.Rest;

/// <summary>What the service refuses with 400. Line breaks in anything that becomes a header are refused too: they would smuggle in headers.</summary>
internal static class SendRequestRules
{
    private const int MaximumRecipients = 50;

    /// <summary>The first property that is wrong; null where the request is sound.</summary>
    public static string? WrongProperty(SendRequest request) => Checks(request).FirstOrDefault(check => check.IsWrong).Property;

    private static IEnumerable<(bool IsWrong, string? Property)> Checks(SendRequest request)
    {
        yield return (!IsAddress(request.SenderAddress), "senderAddress");
        yield return (request.Recipients.To.Count == 0, "recipients.to");
        yield return (request.Recipients.All.Count() > MaximumRecipients, "recipients");
        yield return (!request.Recipients.All.All(IsSound), "recipients");
        yield return (!request.ReplyTo.All(IsSound), "replyTo");
        yield return (!IsLine(request.Content.Subject), "content.subject");
        yield return (string.IsNullOrWhiteSpace($"{request.Content.PlainText}{request.Content.Html}"), "content");
        yield return (!request.Headers.All(header => IsHeaderName(header.Key) && IsLine(header.Value)), "headers");
        yield return (!request.Attachments.All(IsSound), "attachments");
    }

    private static bool IsSound(MailAddressee addressee) =>
        IsAddress(addressee.Address) && !(addressee.DisplayName ?? string.Empty).Any(char.IsControl);

    private static bool IsSound(MailAttachment attachment) =>
        IsLine(attachment.Name) && IsLine(attachment.ContentType) && attachment.ContentInBase64.Length > 0
        && Base64.IsValid(attachment.ContentInBase64);

    private static bool IsAddress(string text) =>
        MailAddress.TryCreate(text, out var address) && address.Address == text && !text.Any(char.IsWhiteSpace);

    private static bool IsLine(string text) => !string.IsNullOrWhiteSpace(text) && !text.Any(char.IsControl);

    private static bool IsHeaderName(string text) => text.Length > 0 && text.All(letter => letter is > ' ' and <= '~' and not ':');
}
