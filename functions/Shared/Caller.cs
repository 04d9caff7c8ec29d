using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Shared;

/// <summary>
/// Who calls, as the platform's sign-in says in <c>X-MS-CLIENT-PRINCIPAL</c>. Anybody can send such a header where that sign-in is
/// off, so it is believed only where <c>WEBSITE_AUTH_ENABLED</c> says that the platform sets it.
/// https://learn.microsoft.com/azure/app-service/configure-authentication-user-identities
/// </summary>
internal sealed record Caller(bool IsSignedIn, IReadOnlySet<string> Roles)
{
    private static readonly Caller Nobody = new(false, new HashSet<string>());

    /// <summary>Stays the same for the same person; empty where the platform does not say it.</summary>
    public string Id { get; init; } = "";

    public static Caller Of(HttpRequest request, bool platformSignsIn)
    {
        if (!platformSignsIn || request.Headers["X-MS-CLIENT-PRINCIPAL"].ToString() is not { Length: > 0 } header)
            return Nobody;
        var bytes = new byte[header.Length];
        return Convert.TryFromBase64String(header, bytes, out var length)
            ? Read(bytes.AsSpan(0, length)) with { Id = request.Headers["X-MS-CLIENT-PRINCIPAL-ID"].ToString() }
            : Nobody;
    }

    public bool HasOneOf(IReadOnlyList<string> roles) => Roles.Overlaps(roles);

    private static Caller Read(ReadOnlySpan<byte> json)
    {
        try
        {
            var claims = JsonSerializer.Deserialize<Principal>(json, JsonSerializerOptions.Web)?.Claims ?? [];
            var roles = claims.Where(claim => claim.Typ == "roles").Select(claim => claim.Val).OfType<string>().ToHashSet();
            return new(true, roles);
        }
        catch (JsonException)
        {
            return Nobody;
        }
    }

    private sealed record Principal(IReadOnlyList<Claim>? Claims);

    private sealed record Claim(string? Typ, string? Val);
}
