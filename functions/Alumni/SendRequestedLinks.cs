using FollowUp.Shared;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Alumni;

/// <summary>Sends the links that were asked for, and forgets the requests that need no more remembering. Every request has its turn, whatever goes wrong with one of them.</summary>
internal sealed class SendRequestedLinks(LinkRequestTable requests, LinkRecipients recipients, LinkSender sender, TimeProvider clock)
{
    /// <summary>Each takes its message from the same row of the budget.</summary>
    private const int AtOnce = 1;

    [Function(nameof(SendRequestedLinks))]
    public async Task Run([TimerTrigger("%SendRequestedLinksSchedule%")] TimerInfo timer, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var all = await requests.AllAsync(cancellationToken).ToListAsync(cancellationToken);
        await Task.WhenAll(await Turns.EachAsync(all, AtOnce, request => TakeAsync(request, now, cancellationToken), cancellationToken));
    }

    private async Task TakeAsync(LinkRequest request, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (request.IsOver(now))
            await requests.ForgetAsync(request, cancellationToken);
        else if (request.IsDue(now) && await recipients.FindAsync(request, now, cancellationToken) is { } recipient)
            await sender.SendAsync(request, recipient, now, cancellationToken);
        else if (request.IsDue(now))
            await requests.ForgetAsync(request, cancellationToken);
    }
}
