using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;

namespace FollowUp.Tests.Ground;

/// <summary>Notes every call to storage.</summary>
public sealed class StorageCalls : HttpPipelineSynchronousPolicy
{
    private readonly ConcurrentQueue<(string Call, string Query)> calls = [];

    /// <summary>Since the last <see cref="Forget"/>: method and path, such as `GET Invitations(PartitionKey=...)`.</summary>
    public IReadOnlyList<string> Made => [.. calls.Select(made => made.Call)];

    /// <summary>The queries of the calls, in the same order; empty where a call has none.</summary>
    public IReadOnlyList<string> Queries => [.. calls.Select(made => made.Query)];

    public int Reads => calls.Count(made => made.Call.StartsWith("GET", StringComparison.Ordinal));

    public int Transactions => calls.Count(made => made.Call.EndsWith("$batch", StringComparison.Ordinal));

    public void Forget() => calls.Clear();

    public override void OnSendingRequest(HttpMessage message)
    {
        var address = message.Request.Uri.ToUri();
        calls.Enqueue(($"{message.Request.Method} {address.AbsolutePath.Split('/', 3)[^1]}", Uri.UnescapeDataString(address.Query)));
    }
}
