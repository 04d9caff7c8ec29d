using System.Net.Http.Headers;
using Azure;
using Azure.Communication.Email;
using Microsoft.Extensions.Logging;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace FollowUp.Invitations;

/// <summary>
/// The e-mail service. It does not promise to send a repeated operation only once, so nothing is posted again before it was
/// asked what it knows. Its refusals for quota are never slept on: they count against the quota too.
/// </summary>
internal sealed partial class MailGateway(EmailClient client, MailResilience resilience, TimeProvider clock, ILogger<MailGateway> log)
{
    private static readonly TimeSpan PauseWithoutAdvice = TimeSpan.FromMinutes(1);

    /// <exception cref="RequestFailedException">The service refuses our credentials or our domain: somebody must look at it.</exception>
    public async Task<SendOutcome> SendAsync(EmailMessage message, Guid operation, CancellationToken cancellationToken)
    {
        try
        {
            await resilience.Pipeline.ExecuteAsync(
                async token => await client.SendAsync(WaitUntil.Started, message, operation, token), cancellationToken);
            return new SendOutcome.Accepted();
        }
        catch (RequestFailedException exception) when (exception.Status == 429)
        {
            return new SendOutcome.Deferred(clock.GetUtcNow() + (RetryAfter(exception) ?? PauseWithoutAdvice));
        }
        catch (RequestFailedException exception) when (exception.Status == 400)
        {
            LogRefused(exception.ErrorCode);
            return new SendOutcome.Refused();
        }
        catch (RequestFailedException exception) when (exception.Status is 0 or >= 500)
        {
            return new SendOutcome.Unknown();
        }
        catch (TimeoutRejectedException)
        {
            return new SendOutcome.Unknown();
        }
        catch (BrokenCircuitException)
        {
            return new SendOutcome.Deferred(clock.GetUtcNow() + PauseWithoutAdvice);
        }
    }

    /// <returns>Whether the service has taken the operation, also where it then failed; null where it does not say.</returns>
    public async Task<bool?> KnowsAsync(Guid operation, CancellationToken cancellationToken)
    {
        var asked = new EmailSendOperation(operation.ToString(), client);
        try
        {
            await resilience.Pipeline.ExecuteAsync(async token => await asked.UpdateStatusAsync(token), cancellationToken);
            return true;
        }
        // The client throws also where the service answered, and the answer is that the operation failed.
        catch (RequestFailedException exception) when (exception.Status == 200)
        {
            return true;
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            return false;
        }
        catch (RequestFailedException exception) when (exception.Status is 0 or 429 or >= 500)
        {
            return null;
        }
        catch (TimeoutRejectedException)
        {
            return null;
        }
        catch (BrokenCircuitException)
        {
            return null;
        }
    }

    private TimeSpan? RetryAfter(RequestFailedException exception) =>
        exception.GetRawResponse()?.Headers.TryGetValue("Retry-After", out var value) is true
        && RetryConditionHeaderValue.TryParse(value, out var advice)
            ? advice.Delta ?? advice.Date - clock.GetUtcNow()
            : null;

    [LoggerMessage(LogLevel.Warning, "The e-mail service refused a message ({Code}); it is tried again tomorrow.")]
    private partial void LogRefused(string? code);
}
