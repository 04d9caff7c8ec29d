namespace Azure.Communication.Email;

/// <summary>What the client refuses before anything is sent: the same things as Azure.Communication.Email 1.1.0, in the same order.</summary>
internal static class EmailMessageRules
{
    public static void Check(EmailMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        Refuse(message.Headers.Values.Any(string.IsNullOrWhiteSpace), "Empty Value is not allowed in Email Header");
        Refuse(
            string.IsNullOrWhiteSpace(message.Content.Html) && string.IsNullOrWhiteSpace(message.Content.PlainText),
            "Email content must have either HTML or PlainText");
        Refuse(string.IsNullOrWhiteSpace(message.Content.Subject), "Email subject can not be empty");
        Refuse(string.IsNullOrWhiteSpace(message.SenderAddress), "Sender must be a valid email address");
        Refuse(
            message.Recipients is { To.Count: 0, CC.Count: 0, BCC.Count: 0 },
            "ToRecipients cannot be empty");
        Refuse(message.Attachments.Any(attachment => attachment.Content.ToMemory().IsEmpty), "Attachment Content cannot be empty.");
    }

    private static void Refuse(bool isWrong, string because)
    {
        if (isWrong)
            throw new ArgumentException(because);
    }
}
