using System.Net.Sockets;
using Azure;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace FollowUp.Invitations;

/// <summary>
/// How long and how often one message is tried within one call: repeated only where the service cannot have seen it, given up
/// for a while where every other attempt fails. The client's own retries are off.
/// </summary>
/// <param name="time">That of the network, which is no programme's.</param>
internal sealed class MailResilience(TimeProvider time)
{
    public ResiliencePipeline Pipeline { get; } = new ResiliencePipelineBuilder { TimeProvider = time }
        .AddTimeout(TimeSpan.FromSeconds(60))
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<RequestFailedException>(WasNeverReached),
            MaxRetryAttempts = 3,
            Delay = TimeSpan.FromMilliseconds(500),
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
        })
        .AddCircuitBreaker(new CircuitBreakerStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<TimeoutRejectedException>().Handle<RequestFailedException>(fault => fault.Status is 0 or >= 500),
            FailureRatio = 0.5,
            MinimumThroughput = 5,
            SamplingDuration = TimeSpan.FromSeconds(60),
            BreakDuration = TimeSpan.FromSeconds(30),
        })
        .AddTimeout(TimeSpan.FromSeconds(20))
        .Build();

    private static bool WasNeverReached(RequestFailedException fault) =>
        fault is { Status: 0, InnerException.InnerException: SocketException { SocketErrorCode: SocketError.ConnectionRefused or SocketError.HostNotFound } };
}
