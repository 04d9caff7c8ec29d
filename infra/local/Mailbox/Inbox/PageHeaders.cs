namespace FollowUp.Local.Mailbox.Inbox;

/// <summary>What every answer says to the browser: nothing from elsewhere, no scripts, in nobody's frame; links in mails are personal and go to nobody else.</summary>
internal static class PageHeaders
{
    public static Task AddAsync(HttpContext http, RequestDelegate next)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy =
            "default-src 'none'; style-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-store";
        return next(http);
    }
}
