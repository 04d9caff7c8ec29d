using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Shared;

/// <summary>A component as the answer to a request.</summary>
internal static class Page
{
    /// <param name="parameters">An object whose properties are the component's parameters, or null where it has none.</param>
    public static PageResult<TComponent> Of<TComponent>(object? parameters = null, int status = StatusCodes.Status200OK)
        where TComponent : IComponent => new(parameters, status);
}
