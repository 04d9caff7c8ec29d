using Azure.Core;
using Azure.Core.Pipeline;

namespace FollowUp.Tests.Ground;

/// <summary>Lets something happen at one of the calls to storage: a failure, or what somebody else does at that moment.</summary>
public sealed class Interruption : HttpPipelinePolicy
{
    private Func<Task>? before;
    private Func<Task>? after;
    private int callsLeft;
    private bool countsReads = true;

    /// <summary>Whether the call has come about.</summary>
    public bool Happened { get; private set; }

    /// <param name="call">1 for the next call.</param>
    public void Before(int call, Func<Task> what) => (before, after, callsLeft, countsReads, Happened) = (what, null, call, true, false);

    /// <summary>After storage has carried out the call, before the application learns of it.</summary>
    public void After(int call, Func<Task> what) => (before, after, callsLeft, countsReads, Happened) = (null, what, call, true, false);

    /// <summary>The call fails: either it never reaches storage, or only its answer is lost.</summary>
    public void Fail(int call, bool answerIsLost)
    {
        if (answerIsLost)
            After(call, Lose);
        else
            Before(call, Lose);
    }

    /// <summary>Calls that only read are not counted: a failure at one of them leaves what a failure at the next one that writes leaves.</summary>
    public void FailToWrite(int call, bool answerIsLost)
    {
        Fail(call, answerIsLost);
        countsReads = false;
    }

    public void Cancel() => (before, after) = (null, null);

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => ProcessNext(message, pipeline);

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var happens = (before is not null || after is not null) && (countsReads || Writes(message)) && Interlocked.Decrement(ref callsLeft) == 0;
        var (first, last) = happens ? (before, after) : (null, null);
        if (happens)
        {
            Cancel();
            Happened = true;
        }
        await (first?.Invoke() ?? Task.CompletedTask);
        await ProcessNextAsync(message, pipeline);
        await (last?.Invoke() ?? Task.CompletedTask);
    }

    private static bool Writes(HttpMessage message) => message.Request.Method != RequestMethod.Get && message.Request.Method != RequestMethod.Head;

    private static Task Lose() => throw new Azure.RequestFailedException(503, "The connection was lost.");
}
