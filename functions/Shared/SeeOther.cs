using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace FollowUp.Shared;

/// <summary>Sends the browser from a form on to a page, so that reloading does not send the form again.</summary>
internal sealed class SeeOther(string location) : IResult
{
    /// <param name="page">Below the path that was asked for.</param>
    public static SeeOther To(HttpRequest request, string page) => new($"{request.PathBase}{request.Path}".TrimEnd('/') + $"/{page}");

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers[HeaderNames.Location] = location;
        return Task.CompletedTask;
    }
}
