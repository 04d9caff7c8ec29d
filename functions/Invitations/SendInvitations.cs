using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Invitations;

/// <summary>Sends what is due and the budget allows.</summary>
internal sealed class SendInvitations(Backlog backlog, InvitationSender sender)
{
    private const int AtOnce = 4;

    [Function(nameof(SendInvitations))]
    public async Task Run([TimerTrigger("%SendInvitationsSchedule%")] TimerInfo timer, CancellationToken cancellationToken) =>
        await Parallel.ForEachAsync(
            await backlog.TakeAsync(cancellationToken),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
            async (due, token) => await sender.SendAsync(due, token));
}
