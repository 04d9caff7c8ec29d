using FollowUp.Programmes;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;

namespace FollowUp.Retention;

/// <summary>Deletes what is past its window, and keeps proof that it is gone.</summary>
internal sealed class EnforceRetention(ProgrammeTable programmes, ProgrammeHistories histories, RetentionNight night, IOptions<RetentionOptions> options)
{
    /// <summary>Every programme has its turn, whatever goes wrong with one of them.</summary>
    [Function(nameof(EnforceRetention))]
    public async Task Run([TimerTrigger("%EnforceRetentionSchedule%")] TimerInfo timer, CancellationToken cancellationToken)
    {
        if (options.Value.Mode != RetentionMode.Off)
            await Task.WhenAll((await programmes.AllAsync(cancellationToken)).Select(current => PassAsync(current, cancellationToken)));
    }

    private async Task PassAsync(ProgrammeVersion current, CancellationToken cancellationToken) =>
        await night.PassAsync(await histories.ReadAsync(current, cancellationToken), options.Value.Mode == RetentionMode.DryRun, cancellationToken);
}
