using Microsoft.AspNetCore.Http;

namespace FollowUp.Shared;

/// <summary>Whether a request that changes something comes from a page of ours. Callers that are no browser send neither header and have nothing to forge.</summary>
internal static class SameOrigin
{
    public static bool Allows(HttpRequest request, string origin)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || IsOneClick(request))
            return true;
        if (request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site)
            return site == "same-origin";
        return request.Headers.Origin.ToString() is not { Length: > 0 } sent || sent == origin;
    }

    /// <summary>A mail program stops the messages from a page of its own (RFC 8058, section 3.2): the link alone entitles to that.</summary>
    private static bool IsOneClick(HttpRequest request) => HttpMethods.IsPost(request.Method) && request.Path.StartsWithSegments("/u", StringComparison.Ordinal);
}
