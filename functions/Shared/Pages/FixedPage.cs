using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Shared;

/// <summary>A page that is the same for everybody and at any time: rendered once, so that who tries many addresses costs next to nothing.</summary>
/// <typeparam name="TComponent">Without parameters.</typeparam>
internal sealed class FixedPage<TComponent>(int status) : IResult
    where TComponent : IComponent
{
    private CompressedContent? content;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        content ??= await PageResult<TComponent>.RenderAsync(httpContext.RequestServices, parameters: null, status);
        await content.ExecuteAsync(httpContext);
    }
}
