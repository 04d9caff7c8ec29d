using FollowUp.Programmes;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Retention;

/// <summary>Erases a second time, 5 minutes after the first, and finishes what died in between; forgets whose copies nobody fetched.</summary>
internal sealed class RepeatErasures(ProgrammeTurns programmes, ProgrammeHistories histories, Erasures erasures, CopyOffers copies)
{
    [Function(nameof(RepeatErasures))]
    public Task Run([TimerTrigger("%RepeatErasuresSchedule%")] TimerInfo timer, CancellationToken cancellationToken) =>
        programmes.EachAsync(current => FinishAsync(current, cancellationToken), cancellationToken);

    private async Task FinishAsync(ProgrammeVersion current, CancellationToken cancellationToken)
    {
        await erasures.FinishAsync(await histories.ReadAsync(current, cancellationToken), cancellationToken);
        await copies.EndAsync(current.Programme.Id, cancellationToken);
    }
}
