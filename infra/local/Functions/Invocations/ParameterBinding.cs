using System.ComponentModel;
using System.Reflection;
using Azure.Storage.Queues.Models;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace FollowUp.Local.Functions.Invocations;

/// <summary>Where the value of a function's parameter comes from.</summary>
internal static class ParameterBinding
{
    public static Func<Invocation, object?> For(ParameterInfo parameter, TriggerBindingAttribute trigger, string function)
    {
        var type = parameter.ParameterType;
        if (type == typeof(FunctionContext))
            return invocation => invocation;
        if (type == typeof(CancellationToken))
            return invocation => invocation.CancellationToken;
        var value = parameter.IsDefined(typeof(TriggerBindingAttribute)) ? FromTrigger(type, trigger) : FromRoute(parameter, trigger);
        return value ?? throw FunctionDiscovery.Refused(
            $"The function {function} has a parameter {type.Name} {parameter.Name}, and its trigger has nothing to bind to it.");
    }

    private static Func<Invocation, object?>? FromTrigger(Type type, TriggerBindingAttribute trigger) => trigger switch
    {
        HttpTriggerAttribute when type == typeof(HttpRequest) => invocation => ((HttpContext)invocation.Input.Value).Request,
        TimerTriggerAttribute when type == typeof(TimerInfo) => invocation => invocation.Input.Value,
        QueueTriggerAttribute when type == typeof(QueueMessage) => invocation => invocation.Input.Value,
        QueueTriggerAttribute when type == typeof(BinaryData) => invocation => ((QueueMessage)invocation.Input.Value).Body,
        QueueTriggerAttribute when type == typeof(string) => invocation => ((QueueMessage)invocation.Input.Value).Body.ToString(),
        _ => null,
    };

    private static Func<Invocation, object?>? FromRoute(ParameterInfo parameter, TriggerBindingAttribute trigger)
    {
        var converter = TypeDescriptor.GetConverter(parameter.ParameterType);
        if (trigger is not HttpTriggerAttribute { Route: { } route }
            || RoutePatternFactory.Parse(route).GetParameter(parameter.Name!) is null
            || !converter.CanConvertFrom(typeof(string)))
            return null;
        return invocation => invocation.Input.Data.GetValueOrDefault(parameter.Name!) switch
        {
            string text => Convert(converter, text, parameter),
            _ => parameter.HasDefaultValue ? parameter.DefaultValue : null,
        };
    }

    // The converter's own exception would hold the value, and a route value may be somebody's secret.
    private static object? Convert(TypeConverter converter, string text, ParameterInfo parameter) =>
        converter.IsValid(text)
            ? converter.ConvertFromInvariantString(text)
            : throw new FormatException($"The route's value of {parameter.Name} is not a {parameter.ParameterType.Name}.");
}
