using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.Features;

namespace FollowUp.Local.Mailbox.Rest;

/// <summary>
/// Who may send: whoever signed date, host and content with the access key.
/// https://learn.microsoft.com/azure/communication-services/tutorials/hmac-header-tutorial
/// </summary>
internal sealed class RequestSignature(string accessKey)
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(15);
    private readonly byte[] key = Convert.FromBase64String(accessKey);

    /// <summary>Why the request is refused; null where it is genuine.</summary>
    public string? Fault(HttpRequest request, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        string date = request.Headers["x-ms-date"].ToString(), hash = request.Headers["x-ms-content-sha256"].ToString();
        if (!DateTimeOffset.TryParseExact(date, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var signedOn))
            return "The header x-ms-date is missing or no RFC 1123 date.";
        if ((now - signedOn).Duration() > Tolerance)
            return "The header x-ms-date is more than 15 minutes away from the server's time.";
        if (!AreEqual(hash, Convert.ToBase64String(SHA256.HashData(body))))
            return "The header x-ms-content-sha256 is not the hash of the content.";
        return AreEqual(request.Headers.Authorization.ToString(), Expected(request, date, hash))
            ? null
            : "The signature in the header Authorization is not the request's.";
    }

    private string Expected(HttpRequest request, string date, string contentHash)
    {
        var target = request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var text = $"{request.Method}\n{target}\n{date};{request.Host.Value};{contentHash}";
        var signature = Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.ASCII.GetBytes(text)));
        return $"HMAC-SHA256 SignedHeaders=x-ms-date;host;x-ms-content-sha256&Signature={signature}";
    }

    private static bool AreEqual(string given, string expected) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(expected));
}
