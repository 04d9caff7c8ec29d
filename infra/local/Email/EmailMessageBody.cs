using System.Text.Json;
using System.Text.Json.Serialization;

namespace Azure.Communication.Email;

/// <summary>The body of `POST /emails:send`; what is empty is left out.</summary>
internal static class EmailMessageBody
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static BinaryData Of(EmailMessage message) => BinaryData.FromObjectAsJson(
        new
        {
            message.SenderAddress,
            Recipients = new
            {
                To = message.Recipients.To,
                Cc = UnlessEmpty(message.Recipients.CC),
                Bcc = UnlessEmpty(message.Recipients.BCC),
            },
            message.Content,
            ReplyTo = UnlessEmpty(message.ReplyTo),
            Headers = UnlessEmpty(message.Headers),
            Attachments = UnlessEmpty(message.Attachments.Select(Attachment).ToList()),
            message.UserEngagementTrackingDisabled,
        },
        Json);

    private static object Attachment(EmailAttachment attachment) => new
    {
        attachment.Name,
        attachment.ContentType,
        ContentInBase64 = Convert.ToBase64String(attachment.Content),
        attachment.ContentId,
    };

    private static ICollection<T>? UnlessEmpty<T>(ICollection<T> items) => items.Count == 0 ? null : items;

    private static IDictionary<string, string>? UnlessEmpty(IDictionary<string, string> items) => items.Count == 0 ? null : items;
}
