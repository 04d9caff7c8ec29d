namespace Azure.Communication.Email;

public class EmailContent(string subject)
{
    public string Subject { get; } = subject ?? throw new ArgumentNullException(nameof(subject));

    public string? PlainText { get; set; }

    public string? Html { get; set; }
}
