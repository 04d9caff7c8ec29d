using System.Reflection;
using FollowUp.Programmes;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Benchmarks.Starts;

/// <summary>What the application is not asked to do in Azure: the deployment made its stores, and the clock and the queues are the host's, another process, to watch.</summary>
internal static class DeployedSettings
{
    public static Dictionary<string, string> Of(IReadOnlyDictionary<string, string> settings) =>
        new([.. settings, .. Watched().Select(function => KeyValuePair.Create($"AzureWebJobs.{function}.Disabled", "1"))]) { ["Storage__CreateMissing"] = "false" };

    private static IEnumerable<string> Watched() =>
        from type in typeof(Programme).Assembly.GetTypes()
        from method in type.GetMethods()
        where method.GetParameters().Any(parameter => parameter.IsDefined(typeof(TimerTriggerAttribute)) || parameter.IsDefined(typeof(QueueTriggerAttribute)))
        select method.GetCustomAttribute<FunctionAttribute>()!.Name;
}
