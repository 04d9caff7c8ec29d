namespace Azure.Communication.Email;

public class EmailAttachment(string name, string contentType, BinaryData content)
{
    public string Name { get; } = name ?? throw new ArgumentNullException(nameof(name));

    /// <summary>The MIME type of the content.</summary>
    public string ContentType { get; } = contentType ?? throw new ArgumentNullException(nameof(contentType));

    public BinaryData Content { get; } = content ?? throw new ArgumentNullException(nameof(content));

    /// <summary>What `cid:` in the HTML names it by; null where it is not shown inside the mail.</summary>
    public string? ContentId { get; set; }
}
