using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Shared;

/// <summary>A page that is the same for everybody who asks for it, and at any time: rendered and compressed once.</summary>
/// <param name="parameters">An object whose properties are the component's parameters, or null where it has none.</param>
internal sealed class FixedPage<TComponent>(object? parameters, int status) : IResult
    where TComponent : IComponent
{
    private CompressedContent? content;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        content ??= await PageResult<TComponent>.RenderAsync(httpContext.RequestServices, parameters, status);
        await content.ExecuteAsync(httpContext);
    }
}
