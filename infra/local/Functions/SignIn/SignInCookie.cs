using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FollowUp.Local.Functions.Http;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Local.Functions.SignIn;

/// <summary>
/// Remembers in the browser who is signed in. It is signed with the host's key, so it outlives a restart and nobody
/// without the key can make one.
/// </summary>
internal sealed class SignInCookie(HostKey key)
{
    private const string Name = "followup-local-sign-in";

    private static readonly CookieOptions Options = new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Path = "/" };

    public void Set(HttpResponse response, SignedInUser user)
    {
        var content = Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(user));
        response.Cookies.Append(Name, $"{content}.{Base64Url.EncodeToString(Signature(content))}", Options);
    }

    public static void Clear(HttpResponse response) => response.Cookies.Delete(Name, Options);

    /// <summary>Null where nobody is signed in, or the cookie is not one of this host's.</summary>
    public SignedInUser? Read(HttpRequest request)
    {
        if (!key.IsSet || request.Cookies[Name]?.Split('.') is not [var content, var signature])
            return null;
        var expected = Encoding.ASCII.GetBytes(Base64Url.EncodeToString(Signature(content)));
        return CryptographicOperations.FixedTimeEquals(expected, Encoding.UTF8.GetBytes(signature))
            ? JsonSerializer.Deserialize<SignedInUser>(Base64Url.DecodeFromChars(content))
            : null;
    }

    private byte[] Signature(string content) => key.Sign("sign-in", content);
}
