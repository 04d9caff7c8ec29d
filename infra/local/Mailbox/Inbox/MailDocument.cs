using System.Text.RegularExpressions;

namespace FollowUp.Local.Mailbox.Inbox;

/// <summary>A mail's HTML as the sandboxed frame shows it: no scripts, nothing from elsewhere, links open in a tab of their own.</summary>
internal sealed partial record MailDocument(string Html) : IResult
{
    private const string LinksOpenInTabs = """<base target="_blank">""";

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.Headers.ContentSecurityPolicy =
            "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";
        response.ContentType = "text/html; charset=utf-8";
        return response.WriteAsync(Document(), httpContext.RequestAborted);
    }

    private string Document() => Head().IsMatch(Html)
        ? Head().Replace(Html, head => head.Value + LinksOpenInTabs, 1)
        : LinksOpenInTabs + Html;

    [GeneratedRegex(@"<head(\s[^>]*)?>", RegexOptions.IgnoreCase)]
    private static partial Regex Head();
}
