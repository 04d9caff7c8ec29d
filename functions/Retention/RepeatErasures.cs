using FollowUp.Programmes;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Retention;

/// <summary>Erases a second time, 5 minutes after the first, and finishes what died in between; keeps and ends restrictions; forgets whose copies nobody fetched.</summary>
internal sealed class RepeatErasures(ProgrammeTurns programmes, ProgrammeHistories histories, Erasures erasures, Restrictions restrictions, CopyOffers copies)
{
    [Function(nameof(RepeatErasures))]
    public Task Run([TimerTrigger("%RepeatErasuresSchedule%")] TimerInfo timer, CancellationToken cancellationToken) =>
        programmes.EachAsync(current => FinishAsync(current, cancellationToken), cancellationToken);

    private async Task FinishAsync(ProgrammeVersion current, CancellationToken cancellationToken)
    {
        var history = await histories.ReadAsync(current, cancellationToken);
        await erasures.FinishAsync(history, cancellationToken);
        await restrictions.KeepAsync(history, cancellationToken);
        await copies.EndAsync(current.Programme.Id, cancellationToken);
    }
}
