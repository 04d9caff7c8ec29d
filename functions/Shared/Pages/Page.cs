using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Shared;

/// <summary>A component as the answer to a request.</summary>
internal static class Page
{
    /// <summary>Whatever was wrong with an address, the answer is the same, byte for byte.</summary>
    public static IResult NotFound { get; } = new FixedPage<NotFoundPage>(parameters: null, StatusCodes.Status404NotFound);

    /// <param name="parameters">An object whose properties are the component's parameters, or null where it has none.</param>
    public static PageResult<TComponent> Of<TComponent>(object? parameters = null, int status = StatusCodes.Status200OK)
        where TComponent : IComponent => new(parameters, status);
}
