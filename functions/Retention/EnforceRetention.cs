using FollowUp.Programmes;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Retention;

/// <summary>Deletes what is past its window, and keeps proof that it is gone.</summary>
internal sealed class EnforceRetention(ProgrammeTable programmes, ContactDeletion contacts)
{
    [Function(nameof(EnforceRetention))]
    public async Task Run([TimerTrigger("%EnforceRetentionSchedule%")] TimerInfo timer, CancellationToken cancellationToken)
    {
        foreach (var current in await programmes.AllAsync(cancellationToken))
            await contacts.DeleteExpiredAsync(current.Programme, cancellationToken);
    }
}
