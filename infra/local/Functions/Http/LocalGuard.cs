using System.Net;
using FollowUp.Local.Functions.SignIn;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Local.Functions.Http;

/// <summary>Keeps <c>/local</c> and <c>/admin</c> for those who sit at this machine and know the key.</summary>
internal sealed class LocalGuard(RequestDelegate next, HostKey key)
{
    // A page elsewhere can point a name of its own at this machine; its requests still carry that name.
    private static readonly HashSet<string> Hosts = new(StringComparer.OrdinalIgnoreCase) { "localhost", "127.0.0.1", "[::1]" };

    public Task InvokeAsync(HttpContext http)
    {
        if (!http.Request.Path.StartsWithSegments("/local") && !http.Request.Path.StartsWithSegments("/admin"))
            return next(http);
        if (Refusal(http) is not { } status)
            return next(http);
        http.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    private int? Refusal(HttpContext http)
    {
        if (!key.IsSet)
            return StatusCodes.Status404NotFound;
        if (!Hosts.Contains(http.Request.Host.Host) || http.Connection.RemoteIpAddress is not { } address || !IPAddress.IsLoopback(address))
            return StatusCodes.Status403Forbidden;
        return SignInEndpoint.AsksForTheKeyItself(http.Request.Path) || key.IsIn(http.Request) ? null : StatusCodes.Status401Unauthorized;
    }
}
