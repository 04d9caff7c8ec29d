using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Calls a function for each message of a storage queue.</summary>
/// <param name="queueName">The queue, or the name of a setting that holds it, between percent signs.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class QueueTriggerAttribute(string queueName) : TriggerBindingAttribute
{
    public string QueueName { get; } = queueName;

    /// <summary>The setting that holds the connection string; <c>AzureWebJobsStorage</c> where it is null.</summary>
    public string? Connection { get; set; }
}
