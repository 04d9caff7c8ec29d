using FollowUp.Programmes;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Retention;

/// <summary>Says in time that contact details will be deleted: to the team, and as a question to those who agreed to be asked.</summary>
internal sealed class WarnBeforeDeletion(ProgrammeTurns programmes, ProgrammeHistories histories, ContactWarnings warnings)
{
    [Function(nameof(WarnBeforeDeletion))]
    public Task Run([TimerTrigger("%WarnBeforeDeletionSchedule%")] TimerInfo timer, CancellationToken cancellationToken) =>
        programmes.EachAsync(async current => await warnings.SendAsync(await histories.ReadAsync(current, cancellationToken), cancellationToken), cancellationToken);
}
