using System.Reflection;
using System.Text.RegularExpressions;
using FollowUp.Shared;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Tests.Shared;

/// <summary>A route that the application answers, as its function declares it.</summary>
internal sealed partial record HttpRoute(string Template, IReadOnlyList<string> Methods)
{
    public static IReadOnlyList<HttpRoute> All { get; } =
    [
        .. from type in typeof(AccessPolicy).Assembly.GetTypes()
           from method in type.GetMethods()
           from parameter in method.GetParameters()
           let trigger = parameter.GetCustomAttribute<HttpTriggerAttribute>()
           where trigger is not null
           select new HttpRoute(trigger.Route ?? throw new InvalidOperationException("A function leaves its route to its name."), trigger.Methods ?? []),
    ];

    /// <summary>The paths that the route stands for: a part that may be missing makes two of it.</summary>
    public IEnumerable<string> Addresses => Optional().Match(Template) is { Success: true } optional
        ? [Template[..optional.Index], Template.Replace("?}", "}", StringComparison.Ordinal)]
        : [Template];

    /// <summary>An address of the route with these values in its parts.</summary>
    public string Filled(Func<string, string> valueOf) => Part().Replace(Template, part => valueOf(part.Groups["name"].Value));

    [GeneratedRegex(@"/\{\w+\?\}$")]
    private static partial Regex Optional();

    [GeneratedRegex(@"\{(?<name>\w+)[^}]*\}")]
    private static partial Regex Part();
}
