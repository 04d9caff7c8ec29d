using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;
using Microsoft.Extensions.Configuration;

namespace FollowUp.Local.Functions.Invocations;

/// <summary>Finds the functions of an assembly, in the order of their names, and refuses what the host in Azure would refuse.</summary>
internal static partial class FunctionDiscovery
{
    /// <summary>The setting with which a host takes only the types whose full name begins so.</summary>
    public const string TypesSetting = "LocalHost:FunctionTypes";

    public static IReadOnlyList<Function> Find(Assembly assembly, IConfiguration settings, bool servesHttp)
    {
        var types = settings[TypesSetting] ?? "";
        var functions = (
            from type in assembly.GetTypes()
            where type.FullName!.StartsWith(types, StringComparison.Ordinal)
            from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            where method.IsDefined(typeof(FunctionAttribute))
            select Describe(method, settings)).OrderBy(function => function.Name, StringComparer.Ordinal).ToList();

        var names = functions.GroupBy(function => function.Name, StringComparer.OrdinalIgnoreCase);
        if (names.FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw Refused($"Two functions are named {twice.Key}: {string.Join(" and ", twice.Select(function => function.EntryPoint))}.");
        if (!servesHttp && functions.Find(function => function.Trigger is HttpTriggerAttribute) is { } http)
            throw Refused(
                $"The function {http.Name} answers HTTP requests, but the application does not call ConfigureFunctionsWebApplication().");
        return functions;
    }

    public static InvalidOperationException Refused(string sentence) => new(sentence);

    private static Function Describe(MethodInfo method, IConfiguration settings)
    {
        var name = method.GetCustomAttribute<FunctionAttribute>()!.Name;
        var parameters = method.GetParameters();
        var triggers = parameters.SelectMany(parameter => parameter.GetCustomAttributes<TriggerBindingAttribute>()).ToList();
        if (triggers is not [var trigger])
            throw Refused($"The function {name} has {triggers.Count} triggers; it must have one.");
        if (!Returns(method.ReturnType, trigger))
            throw Refused($"The function {name} returns {method.ReturnType.Name}, which its trigger cannot use.");
        foreach (var parameter in parameters)
            if (!IsNameOfParameter(parameter.Name!, parameter.IsDefined(typeof(TriggerBindingAttribute))))
                throw Refused($"The function {name} has a parameter named {parameter.Name}, which is not a valid name of a binding.");
        return new(name, trigger, method, [.. parameters.Select(parameter => ParameterBinding.For(parameter, trigger, name))])
        {
            IsDisabled = IsDisabled(name, settings),
        };
    }

    private static bool IsDisabled(string name, IConfiguration settings) => settings[$"AzureWebJobs.{name}.Disabled"] is { } value
        && (value == "1" || string.Equals(value, "true", StringComparison.OrdinalIgnoreCase));

    private static bool Returns(Type type, TriggerBindingAttribute trigger) =>
        type == typeof(void) || type == typeof(Task)
        || (trigger is HttpTriggerAttribute && (IsResult(type)
            || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Task<>) && IsResult(type.GetGenericArguments()[0]))));

    private static bool IsResult(Type type) => type.IsAssignableTo(typeof(IResult));

    private static bool IsNameOfParameter(string name, bool isTrigger) => isTrigger ? BindingName().IsMatch(name) : !name.StartsWith('_');

    // https://github.com/Azure/azure-functions-host, Utility.cs: what the host accepts as the name of a binding.
    [GeneratedRegex("^[a-zA-Z][a-zA-Z0-9]{0,127}$")]
    private static partial Regex BindingName();
}
