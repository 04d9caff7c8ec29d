using FollowUp.Programmes;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Retention;

/// <summary>Deletes what is past its window, and keeps proof that it is gone.</summary>
internal sealed class EnforceRetention(ProgrammeTable programmes, ContactDeletion contacts)
{
    /// <summary>Every programme has its turn, whatever goes wrong with one of them.</summary>
    [Function(nameof(EnforceRetention))]
    public async Task Run([TimerTrigger("%EnforceRetentionSchedule%")] TimerInfo timer, CancellationToken cancellationToken) =>
        await Task.WhenAll((await programmes.AllAsync(cancellationToken)).Select(current => contacts.DeleteExpiredAsync(current.Programme, cancellationToken)));
}
