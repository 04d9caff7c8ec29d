using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FollowUp.Shared;

/// <summary>Razor components as HTML: pages, messages and reports alike.</summary>
internal static class ComponentHtml
{
    /// <param name="parameters">An object whose properties are the component's parameters, or null where it has none.</param>
    public static async Task<string> RenderAsync<TComponent>(IServiceProvider services, object? parameters)
        where TComponent : IComponent
    {
        // One for each rendering: a renderer keeps every component that it ever rendered.
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        var view = ParameterView.FromDictionary(new RouteValueDictionary(parameters));
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<TComponent>(view)).ToHtmlString());
    }
}
