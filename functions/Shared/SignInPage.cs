using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace FollowUp.Shared;

/// <summary>Where a browser that nobody is signed in with is led, and from there back. Programs are answered with the status alone.</summary>
internal static class SignInPage
{
    /// <param name="path">The setting SignInPath: the platform's page, which takes the way back in its query.</param>
    /// <returns>Null where the request is not a browser's for a page, or there is no such page.</returns>
    public static string? For(HttpRequest request, string? path) =>
        !string.IsNullOrEmpty(path) && HttpMethods.IsGet(request.Method) && request.GetTypedHeaders().Accept.Any(type => type.MediaType == "text/html")
            ? path + new QueryBuilder { { "post_login_redirect_uri", request.Path + request.QueryString } }
            : null;
}
