using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace FollowUp.Shared;

/// <summary>What holds for every answer over HTTP: who may frame, cache, index and be told of it, and that no other site can post to it.</summary>
internal sealed class GuardPages(PublicUrl publicUrl) : IFunctionsWorkerMiddleware
{
    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is not { } http)
            return next(context);
        Protect(http.Response.Headers);
        return SameOrigin.Allows(http.Request, publicUrl.Origin)
            ? next(context)
            : Page.Of<RefusedPage>(new { Status = StatusCodes.Status403Forbidden }, StatusCodes.Status403Forbidden).ExecuteAsync(http);
    }

    private static void Protect(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
        headers.CacheControl = "no-store";
        headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["X-Robots-Tag"] = "noindex, nofollow";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
    }
}
