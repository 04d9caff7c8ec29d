using System.Globalization;
using Azure;
using Azure.Communication.Email;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace FollowUp.Invitations;

/// <summary>
/// The e-mail service. It does not promise to send a repeated operation only once, so nothing is posted again before it was
/// asked what it knows. Its refusals for quota are never slept on: they count against the quota too.
/// </summary>
internal sealed class MailService(EmailClient client, MailResilience resilience, TimeProvider clock)
{
    private static readonly TimeSpan PauseWithoutAdvice = TimeSpan.FromMinutes(1);

    /// <exception cref="RequestFailedException">The service refuses the message itself, or our credentials: somebody must look at it.</exception>
    public async Task<SendOutcome> SendAsync(EmailMessage message, Guid operation, CancellationToken cancellationToken)
    {
        try
        {
            await resilience.Pipeline.ExecuteAsync(async token => await client.SendAsync(WaitUntil.Started, message, operation, token), cancellationToken);
            return new SendOutcome.Accepted();
        }
        catch (RequestFailedException exception) when (exception.Status == 429)
        {
            return new SendOutcome.Deferred(clock.GetUtcNow() + (RetryAfter(exception) ?? PauseWithoutAdvice));
        }
        catch (RequestFailedException exception) when (exception.Status is 0 or 400 or >= 500)
        {
            return new SendOutcome.Unknown();
        }
        catch (BrokenCircuitException)
        {
            return new SendOutcome.Deferred(clock.GetUtcNow() + PauseWithoutAdvice);
        }
        catch (TimeoutRejectedException)
        {
            return new SendOutcome.Unknown();
        }
    }

    /// <returns>Whether the service has taken the operation; null where it does not say.</returns>
    public async Task<bool?> KnowsAsync(Guid operation, CancellationToken cancellationToken)
    {
        try
        {
            await new EmailSendOperation(operation.ToString(), client).UpdateStatusAsync(cancellationToken);
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
    }

    private static TimeSpan? RetryAfter(RequestFailedException exception) =>
        exception.GetRawResponse()?.Headers.TryGetValue("Retry-After", out var value) is true
        && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(seconds)
            : null;
}
