using System.Net;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Shared;

/// <summary>Whom a request comes from, to be counted by <see cref="RequestLimit"/> and kept nowhere.</summary>
internal static class ClientOf
{
    /// <summary>
    /// The last of <c>X-Forwarded-For</c>, with or without a port, is the address that the platform's front end saw; what stands
    /// before it, anybody can write.
    /// </summary>
    public static string Request(HttpRequest request)
    {
        var forwarded = request.Headers["X-Forwarded-For"].ToString().Split(',')[^1].Trim();
        var client = IPEndPoint.TryParse(forwarded, out var endPoint) ? endPoint.Address : request.HttpContext.Connection.RemoteIpAddress;
        return (client ?? IPAddress.None).ToString();
    }
}
