using FollowUp.Programmes;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Retention;

/// <summary>Erases a second time, 5 minutes after the first, and finishes what died in between.</summary>
internal sealed class RepeatErasures(ProgrammeTable programmes, ProgrammeHistories histories, Erasures erasures)
{
    /// <summary>Every programme has its turn, whatever goes wrong with one of them.</summary>
    [Function(nameof(RepeatErasures))]
    public async Task Run([TimerTrigger("%RepeatErasuresSchedule%")] TimerInfo timer, CancellationToken cancellationToken) =>
        await Task.WhenAll((await programmes.AllAsync(cancellationToken)).Select(current => FinishAsync(current, cancellationToken)));

    private async Task FinishAsync(ProgrammeVersion current, CancellationToken cancellationToken) =>
        await erasures.FinishAsync(await histories.ReadAsync(current, cancellationToken), cancellationToken);
}
