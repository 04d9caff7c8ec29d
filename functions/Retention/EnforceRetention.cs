using FollowUp.Programmes;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;

namespace FollowUp.Retention;

/// <summary>Deletes what is past its window, and keeps proof that it is gone.</summary>
internal sealed class EnforceRetention(ProgrammeTurns programmes, ProgrammeHistories histories, RetentionNight night, IOptions<RetentionOptions> options)
{
    [Function(nameof(EnforceRetention))]
    public async Task Run([TimerTrigger("%EnforceRetentionSchedule%")] TimerInfo timer, CancellationToken cancellationToken)
    {
        if (options.Value.Mode != RetentionMode.Off)
            await programmes.EachAsync(current => PassAsync(current, cancellationToken), cancellationToken);
    }

    private async Task PassAsync(ProgrammeVersion current, CancellationToken cancellationToken) =>
        await night.PassAsync(await histories.ReadAsync(current, cancellationToken), options.Value.Mode == RetentionMode.DryRun, cancellationToken);
}
