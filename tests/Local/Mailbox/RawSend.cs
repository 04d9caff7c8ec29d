using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Local.Mailbox;

/// <summary>A request to the service put together by hand, so that single parts of it can be wrong.</summary>
internal sealed record RawSend
{
    private const string SignedHeaders = "x-ms-date;host;x-ms-content-sha256";

    public string Target { get; init; } = "/emails:send?api-version=2025-09-01";

    public string Body { get; init; } = """
        {"senderAddress": "survey@followup.example", "recipients": {"to": [{"address": "anna@example.org"}]},
         "content": {"subject": "Hello", "plainText": "Hello"}}
        """;

    /// <summary>The body that is sent, where it is another than the one that is signed.</summary>
    public string? ForgedBody { get; init; }

    public DateTimeOffset SignedOn { get; init; } = DateTimeOffset.UtcNow;

    public string OperationId { get; init; } = $"{Guid.NewGuid()}";

    public async Task<HttpResponseMessage> SendAsync(MailServer server)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Target)
        {
            Content = new StringContent(ForgedBody ?? Body, MediaTypeHeaderValue.Parse("application/json")),
        };
        var date = SignedOn.ToString("r", CultureInfo.InvariantCulture);
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Body)));
        var signature = Sign(server, $"POST\n{Target}\n{date};{server.Http.BaseAddress!.Authority};{hash}");
        request.Headers.Add("x-ms-date", date);
        request.Headers.Add("x-ms-content-sha256", hash);
        request.Headers.Add("Operation-Id", OperationId);
        request.Headers.TryAddWithoutValidation("Authorization", $"HMAC-SHA256 SignedHeaders={SignedHeaders}&Signature={signature}");
        return await server.Http.SendAsync(request);
    }

    private static string Sign(MailServer server, string text)
    {
        var key = server.ConnectionString.Split("accesskey=")[1];
        return Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(key), Encoding.ASCII.GetBytes(text)));
    }
}
