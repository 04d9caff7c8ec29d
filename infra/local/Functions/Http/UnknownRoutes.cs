using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FollowUp.Local.Functions.Http;

/// <summary>
/// Answers 404 where ASP.NET Core would answer 405, as the real host does:
/// https://github.com/Azure/azure-functions-host/issues/10098.
/// </summary>
internal sealed class UnknownRoutes(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        if (http.GetEndpoint() is RouteEndpoint)
            return next(http);
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
