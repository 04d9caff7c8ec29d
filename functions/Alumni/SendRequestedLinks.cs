using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Alumni;

/// <summary>Sends the links that were asked for, and forgets the requests that need no more remembering.</summary>
internal sealed class SendRequestedLinks(LinkRequestTable requests, LinkRecipients recipients, LinkSender sender, TimeProvider clock)
{
    [Function(nameof(SendRequestedLinks))]
    public async Task Run([TimerTrigger("%SendRequestedLinksSchedule%")] TimerInfo timer, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await foreach (var request in requests.AllAsync(cancellationToken))
        {
            if (request.IsOver(now))
                await requests.ForgetAsync(request, cancellationToken);
            else if (request.IsDue(now) && await recipients.FindAsync(request, now, cancellationToken) is { } recipient)
                await sender.SendAsync(request, recipient, now, cancellationToken);
            else if (request.IsDue(now))
                await requests.ForgetAsync(request, cancellationToken);
        }
    }
}
