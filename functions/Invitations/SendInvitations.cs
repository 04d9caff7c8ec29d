using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Invitations;

/// <summary>Sends what is due and the budget allows.</summary>
internal sealed class SendInvitations(Backlog backlog, SendBatch batch)
{
    [Function(nameof(SendInvitations))]
    public async Task Run([TimerTrigger("%SendInvitationsSchedule%")] TimerInfo timer, CancellationToken cancellationToken)
    {
        var allotment = await backlog.TakeAsync(cancellationToken);
        await batch.SendAsync(allotment, cancellationToken);
        await allotment.Reading;
    }
}
