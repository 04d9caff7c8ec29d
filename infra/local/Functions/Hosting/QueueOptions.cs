using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace FollowUp.Local.Functions.Hosting;

/// <summary>
/// extensions.queues of host.json:
/// https://learn.microsoft.com/azure/azure-functions/functions-bindings-storage-queue#hostjson-settings.
/// </summary>
internal sealed record QueueOptions
{
    private const int LargestBatch = 32;

    public required TimeSpan MaxPollingInterval { get; init; }

    /// <summary>How long a message that failed stays invisible.</summary>
    public required TimeSpan VisibilityTimeout { get; init; }

    public required int BatchSize { get; init; }

    /// <summary>The next batch is fetched when no more messages than this are in work.</summary>
    public required int NewBatchThreshold { get; init; }

    public required int MaxDequeueCount { get; init; }

    public required bool IsBase64 { get; init; }

    public static QueueOptions Read(IConfiguration queues)
    {
        var batchSize = Number(queues, "batchSize", 16);
        if (batchSize is < 1 or > LargestBatch)
            throw new InvalidOperationException(
                $"extensions.queues.batchSize of host.json is {batchSize}; it must be from 1 to {LargestBatch}.");
        return new()
        {
            MaxPollingInterval = Time(queues, "maxPollingInterval", TimeSpan.FromMinutes(1)),
            VisibilityTimeout = Time(queues, "visibilityTimeout", TimeSpan.Zero),
            BatchSize = batchSize,
            NewBatchThreshold = Number(queues, "newBatchThreshold", batchSize / 2),
            MaxDequeueCount = Number(queues, "maxDequeueCount", 5),
            IsBase64 = !string.Equals(queues["messageEncoding"], "none", StringComparison.OrdinalIgnoreCase),
        };
    }

    private static int Number(IConfiguration queues, string name, int otherwise) =>
        queues[name] is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    private static TimeSpan Time(IConfiguration queues, string name, TimeSpan otherwise) =>
        queues[name] is { } text ? TimeSpan.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
