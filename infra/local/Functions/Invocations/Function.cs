using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;
using Microsoft.Extensions.DependencyInjection;

namespace FollowUp.Local.Functions.Invocations;

/// <summary>One function of the application: its name, what triggers it, and the method that it is.</summary>
internal sealed class Function(
    string name, TriggerBindingAttribute trigger, MethodInfo method, IReadOnlyList<Func<Invocation, object?>> parameters)
    : FunctionDefinition
{
    public TriggerBindingAttribute Trigger => trigger;

    /// <summary>A disabled function is not triggered; it can still be run by <c>POST /admin/functions/{name}</c>.</summary>
    public bool IsDisabled { get; init; }

    public override string Name => name;

    public override string EntryPoint => $"{method.DeclaringType!.FullName}.{method.Name}";

    public override string Id => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(EntryPoint)))[..16];

    public override string PathToAssembly => method.DeclaringType!.Assembly.Location;

    public async Task RunAsync(Invocation invocation)
    {
        var target = method.IsStatic ? null : ActivatorUtilities.CreateInstance(invocation.InstanceServices, method.DeclaringType!);
        var arguments = parameters.Select(value => value(invocation)).ToArray();
        invocation.Result = await ResultAsync(method.Invoke(target, BindingFlags.DoNotWrapExceptions, null, arguments, null));
    }

    private static async Task<object?> ResultAsync(object? returned)
    {
        if (returned is Task<IResult> result)
            return await result;
        if (returned is not Task task)
            return returned;
        await task;
        return task.GetType().GetProperty(nameof(Task<object>.Result))?.GetValue(task);
    }
}
