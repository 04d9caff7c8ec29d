using System.Collections.Concurrent;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace FollowUp.Tests.Ground;

/// <summary>Makes chosen calls to table storage and to the e-mail service fail, counted together in the order in which they are made.</summary>
public sealed class CallFaults : HttpPipelinePolicy
{
    private readonly ConcurrentQueue<RequestMethod> methods = [];
    private int made;
    private Func<int, HttpMessage, CallFault?> choose = (_, _) => null;

    /// <summary>How many calls were made since faults were last chosen.</summary>
    public int Made => made;

    /// <summary>The numbers of those of them that change something.</summary>
    public IReadOnlyList<int> Writes => [.. methods.Index().Where(call => call.Item != RequestMethod.Get).Select(call => call.Index + 1)];

    /// <summary>One call fails.</summary>
    /// <param name="number">From 1 on.</param>
    public void FailOn(int number, CallFault fault) => Choose((call, _) => call == number ? fault : null);

    /// <summary>Every call fails whose path ends so.</summary>
    public void FailAt(string path, CallFault fault) =>
        Choose((_, message) => message.Request.Uri.ToUri().AbsolutePath.EndsWith(path, StringComparison.Ordinal) ? fault : null);

    /// <summary>This call and all after it fail, as for a process that was killed.</summary>
    public void DieOn(int number) => Choose((call, _) => call >= number ? new(IsCarriedOut: false, Status: 0) : null);

    public void Stop() => Choose((_, _) => null);

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("The application only makes asynchronous calls.");

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        methods.Enqueue(message.Request.Method);
        var fault = choose(Interlocked.Increment(ref made), message);
        if (fault is null or { IsCarriedOut: true })
            await ProcessNextAsync(message, pipeline);
        if (fault is not null)
            throw new RequestFailedException(fault.Status, "This call was chosen to fail.");
    }

    private void Choose(Func<int, HttpMessage, CallFault?> chosen)
    {
        (choose, made) = (chosen, 0);
        methods.Clear();
    }
}
