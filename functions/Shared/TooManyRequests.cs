using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Shared;

/// <summary>Asks to come back later, in words and for programs.</summary>
internal sealed class TooManyRequests(TimeSpan wait) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return Page.Of<RefusedPage>(new { Status = StatusCodes.Status429TooManyRequests }, StatusCodes.Status429TooManyRequests).ExecuteAsync(httpContext);
    }
}
