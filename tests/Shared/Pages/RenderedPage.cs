using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using FollowUp.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace FollowUp.Tests.Shared.Pages;

/// <summary>What a browser would get for a page's answer.</summary>
internal sealed record RenderedPage(int Status, string Html, IHeaderDictionary Headers)
{
    public IHtmlDocument Document { get; } = new HtmlParser().ParseDocument(Html);

    /// <summary>The page without the style sheet's hash, so that a change of colour changes no golden file.</summary>
    public string HtmlForGolden => Html.Replace(StyleSheet.Name, "followup.css", StringComparison.Ordinal);

    public string TextOf(string selector) => string.Join(' ', Document.QuerySelectorAll(selector).Select(element => element.TextContent.Trim()));

    public static Task<RenderedPage> Of(IResult answer) => Of(_ => answer);

    public static Task<RenderedPage> Of(Func<HttpRequest, IResult> function) => Of(request => Task.FromResult(function(request)));

    public static async Task<RenderedPage> Of(Func<HttpRequest, Task<IResult>> function)
    {
        await using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        using var body = new MemoryStream();
        var context = new DefaultHttpContext { RequestServices = services, Response = { Body = body } };
        await (await function(context.Request)).ExecuteAsync(context);
        return new(context.Response.StatusCode, Encoding.UTF8.GetString(body.ToArray()), context.Response.Headers);
    }
}
