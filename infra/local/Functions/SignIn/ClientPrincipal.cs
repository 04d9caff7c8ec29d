using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Local.Functions.SignIn;

/// <summary>
/// The headers by which the platform says who is signed in:
/// https://learn.microsoft.com/azure/app-service/configure-authentication-user-identities.
/// </summary>
internal static class ClientPrincipal
{
    private const string Header = "X-MS-CLIENT-PRINCIPAL";

    public static void Remove(IHeaderDictionary headers)
    {
        foreach (var name in headers.Keys.Where(name => name.StartsWith(Header, StringComparison.OrdinalIgnoreCase)).ToList())
            headers.Remove(name);
    }

    public static void Set(IHeaderDictionary headers, SignedInUser user)
    {
        var claims = user.Roles.Select(role => new Claim("roles", role)).Prepend(new("name", user.Name));
        headers[Header] = Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(new Principal("local", "name", "roles", [.. claims])));
        headers[$"{Header}-ID"] = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(user.Name)).AsSpan(0, 16)).ToString();
        headers[$"{Header}-NAME"] = user.Name;
        headers[$"{Header}-IDP"] = "local";
    }

    private sealed record Principal(
        [property: JsonPropertyName("auth_typ")] string AuthenticationType,
        [property: JsonPropertyName("name_typ")] string NameType,
        [property: JsonPropertyName("role_typ")] string RoleType,
        [property: JsonPropertyName("claims")] Claim[] Claims);

    private sealed record Claim([property: JsonPropertyName("typ")] string Type, [property: JsonPropertyName("val")] string Value);
}
