using FollowUp.Local.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace FollowUp.Local.Functions.SignIn;

/// <summary>Sends a browser that nobody is signed in with to the sign-in page, where the application answers 401.</summary>
internal sealed class SignInRedirect(RequestDelegate next, SignInCookie cookie, HostKey key)
{
    public Task InvokeAsync(HttpContext http)
    {
        if (key.IsSet && IsPageOfTheTeam(http.Request) && cookie.Read(http.Request) is null)
            http.Response.OnStarting(() => RedirectAsync(http));
        return next(http);
    }

    private static bool IsPageOfTheTeam(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        && (request.Path.StartsWithSegments("/desk") || request.Path.StartsWithSegments("/reports"))
        && request.GetTypedHeaders().Accept.Any(type => type.MediaType == "text/html");

    private static Task RedirectAsync(HttpContext http)
    {
        var back = new QueryBuilder { { "return", http.Request.Path + http.Request.QueryString } };
        if (http.Response.StatusCode == StatusCodes.Status401Unauthorized)
            http.Response.Redirect($"{SignInEndpoint.Path}{back}");
        return Task.CompletedTask;
    }
}
