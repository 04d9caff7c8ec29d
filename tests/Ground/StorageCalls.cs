using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;

namespace FollowUp.Tests.Ground;

/// <summary>Notes every call to storage.</summary>
public sealed class StorageCalls : HttpPipelineSynchronousPolicy
{
    private readonly ConcurrentQueue<string> calls = [];

    /// <summary>Since the last <see cref="Forget"/>: method, path and query, such as `GET Invitations(PartitionKey=...)`.</summary>
    public IReadOnlyList<string> Made => [.. calls];

    public int Reads => calls.Count(call => call.StartsWith("GET", StringComparison.Ordinal));

    public int Transactions => calls.Count(call => call.EndsWith("$batch", StringComparison.Ordinal));

    public void Forget() => calls.Clear();

    public override void OnSendingRequest(HttpMessage message) =>
        calls.Enqueue($"{message.Request.Method} {Uri.UnescapeDataString(message.Request.Uri.ToUri().PathAndQuery).Split('/', 3)[^1]}");
}
