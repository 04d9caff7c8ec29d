namespace Azure.Communication.Email;

public class EmailMessage(string senderAddress, EmailRecipients recipients, EmailContent content)
{
    public EmailMessage(string senderAddress, string recipientAddress, EmailContent content)
        : this(senderAddress, new EmailRecipients([new EmailAddress(recipientAddress)]), content)
    {
    }

    public string SenderAddress { get; } = senderAddress ?? throw new ArgumentNullException(nameof(senderAddress));

    public EmailRecipients Recipients { get; } = recipients ?? throw new ArgumentNullException(nameof(recipients));

    public EmailContent Content { get; } = content ?? throw new ArgumentNullException(nameof(content));

    /// <summary>Headers of the mail beside those that the service writes itself.</summary>
    public IDictionary<string, string> Headers { get; } = new Dictionary<string, string>();

    public IList<EmailAddress> ReplyTo { get; } = [];

    public IList<EmailAttachment> Attachments { get; } = [];

    /// <summary>Null leaves it to the setting of the sender's domain.</summary>
    public bool? UserEngagementTrackingDisabled { get; set; }
}
