using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>
/// Calls a function for HTTP requests. As in the official one, the level is <c>Function</c> only where nothing is said,
/// and <c>Anonymous</c> where only methods are named.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class HttpTriggerAttribute : TriggerBindingAttribute
{
    public HttpTriggerAttribute() => AuthLevel = AuthorizationLevel.Function;

    public HttpTriggerAttribute(params string[] methods) => Methods = methods;

    public HttpTriggerAttribute(AuthorizationLevel authLevel) => AuthLevel = authLevel;

    public HttpTriggerAttribute(AuthorizationLevel authLevel, params string[] methods)
    {
        AuthLevel = authLevel;
        Methods = methods;
    }

    /// <summary>The route template after the prefix of host.json; the function's name where it is null.</summary>
    public string? Route { get; set; }

    /// <summary>The methods that are answered, HEAD only where it is named; all where it is null.</summary>
    public string[]? Methods { get; }

    public AuthorizationLevel AuthLevel { get; }
}
