using System.Text;
using Azure.Core;

namespace FollowUp.Tests.Ground;

/// <summary>What a call sends, for policies that look into it.</summary>
internal static class SentText
{
    /// <returns>Empty where the call sends nothing.</returns>
    public static async Task<string> OfAsync(HttpMessage message)
    {
        if (message.Request.Content is not { } content)
            return "";
        using var sent = new MemoryStream();
        await content.WriteToAsync(sent, message.CancellationToken);
        return Encoding.UTF8.GetString(sent.GetBuffer(), 0, (int)sent.Length);
    }
}
