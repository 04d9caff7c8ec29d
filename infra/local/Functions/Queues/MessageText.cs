using System.Globalization;
using Azure.Storage.Queues.Models;
using FollowUp.Local.Functions.Invocations;

namespace FollowUp.Local.Functions.Queues;

/// <summary>What a function gets to see of a message.</summary>
internal static class MessageText
{
    /// <summary>The message with its body decoded; null where the text is not what host.json's messageEncoding says.</summary>
    public static QueueMessage? TryDecode(QueueMessage message, bool isBase64)
    {
        if (!isBase64)
            return message;
        var bytes = new byte[message.MessageText.Length];
        return Convert.TryFromBase64String(message.MessageText, bytes, out var length)
            ? WithBody(message, BinaryData.FromBytes(bytes.AsMemory(0, length)))
            : null;
    }

    /// <summary>A message that never was in a queue.</summary>
    public static QueueMessage Create(string body) =>
        QueuesModelFactory.QueueMessage(Guid.NewGuid().ToString(), "", BinaryData.FromString(body), 1, null, null, null);

    public static TriggerInput Input(QueueMessage message) => new(message, new Dictionary<string, object?>
    {
        ["QueueTrigger"] = message.Body.ToString(),
        ["Id"] = message.MessageId,
        ["PopReceipt"] = message.PopReceipt,
        ["DequeueCount"] = message.DequeueCount.ToString(CultureInfo.InvariantCulture),
    });

    private static QueueMessage WithBody(QueueMessage message, BinaryData body) => QueuesModelFactory.QueueMessage(
        message.MessageId, message.PopReceipt, body, message.DequeueCount, message.NextVisibleOn, message.InsertedOn, message.ExpiresOn);
}
