using System.Security.Cryptography;
using System.Text;
using FollowUp.Local.Functions.Hosting;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Local.Functions.Http;

/// <summary>The one key of the host. Where none is set nothing matches it.</summary>
internal sealed class HostKey(AppSettings settings)
{
    private readonly byte[]? key = settings.Key is { Length: > 0 } text ? Encoding.UTF8.GetBytes(text) : null;

    public bool IsSet => key is not null;

    public bool IsIn(HttpRequest request) => Matches(request.Headers["x-functions-key"]) || Matches(request.Query["code"]);

    public bool Matches(string? candidate) => key is not null && candidate is not null
        && CryptographicOperations.FixedTimeEquals(SHA256.HashData(key), SHA256.HashData(Encoding.UTF8.GetBytes(candidate)));

    /// <summary>Signs a text so that the signature holds for this purpose only.</summary>
    public byte[] Sign(string purpose, string text)
    {
        var source = key ?? throw new InvalidOperationException("There is no LocalHost:Key to sign with.");
        return HMACSHA256.HashData(HMACSHA256.HashData(source, Encoding.UTF8.GetBytes(purpose)), Encoding.UTF8.GetBytes(text));
    }
}
