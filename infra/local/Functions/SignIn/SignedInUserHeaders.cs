using Microsoft.AspNetCore.Http;

namespace FollowUp.Local.Functions.SignIn;

/// <summary>
/// Stands where the platform's authentication stands in Azure: what a request says about its user is believed from here
/// only.
/// </summary>
internal sealed class SignedInUserHeaders(RequestDelegate next, SignInCookie cookie)
{
    public Task InvokeAsync(HttpContext http)
    {
        ClientPrincipal.Remove(http.Request.Headers);
        if (cookie.Read(http.Request) is { } user)
            ClientPrincipal.Set(http.Request.Headers, user);
        return next(http);
    }
}
