using Azure.Core;
using Azure.Core.Pipeline;

namespace FollowUp.Tests.Ground;

/// <summary>Counts what the e-mail service is asked to send, whatever it answers.</summary>
public sealed class SendCount : HttpPipelineSynchronousPolicy
{
    private int made;

    public int Made => made;

    public override void OnSendingRequest(HttpMessage message)
    {
        if (message.Request.Method == RequestMethod.Post)
            Interlocked.Increment(ref made);
    }
}
