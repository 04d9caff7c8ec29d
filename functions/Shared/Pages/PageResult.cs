using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FollowUp.Shared;

/// <summary>
/// Answers with a component. Not <c>RazorComponentResult</c>: the services that it asks for keep data protection keys, for
/// cookies and form tokens that no page here has.
/// </summary>
internal sealed class PageResult<TComponent>(object? parameters, int status) : IResult
    where TComponent : IComponent
{
    public async Task ExecuteAsync(HttpContext httpContext) =>
        await (await PageResult<SeenBy>.RenderAsync(httpContext.RequestServices, Seen(httpContext), status)).ExecuteAsync(httpContext);

    public static async Task<CompressedContent> RenderAsync(IServiceProvider services, object? parameters, int status)
    {
        var html = await ComponentHtml.RenderAsync<TComponent>(services, parameters);
        return new(Encoding.UTF8.GetBytes(html), "text/html; charset=utf-8", status);
    }

    private object Seen(HttpContext httpContext) =>
        new { httpContext.Features.Get<Caller>()?.Roles, Page = typeof(TComponent), Parameters = new RouteValueDictionary(parameters) };
}
