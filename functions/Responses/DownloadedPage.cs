using FollowUp.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Responses;

/// <summary>A page that the browser saves as a file.</summary>
internal sealed class DownloadedPage<TComponent>(object parameters, string fileName) : IResult
    where TComponent : IComponent
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.ContentDisposition = $"attachment; filename=\"{fileName}\"";
        return Page.Of<TComponent>(parameters).ExecuteAsync(httpContext);
    }
}
