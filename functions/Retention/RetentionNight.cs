using Microsoft.Extensions.Logging;

namespace FollowUp.Retention;

/// <summary>What the night does to a programme: a sweep, a look at what is there, and a forecast where the last is a week old or did not foresee what the sweep left.</summary>
internal sealed partial class RetentionNight(
    HoldTable holds, ForecastTable forecasts, Forecaster forecaster, Sweep sweep, StoreScanner scanner, TimeProvider clock, ILogger<RetentionNight> logger)
{
    private const int YearsKept = 1;

    public async Task PassAsync(ProgrammeHistory history, bool isDryRun, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var announced = await forecasts.FindAsync(history.Id, now - DeletionForecast.Notice, cancellationToken);
        var held = await holds.AllAsync(history.Id, cancellationToken);
        var outcome = await sweep.RunAsync(new(history, announced, held, isDryRun), cancellationToken);
        await AnnounceAsync(history, outcome, now, cancellationToken);
        await forecasts.SaveScanAsync(history.Id, await scanner.ScanAsync(history, cancellationToken), cancellationToken);
        await forecasts.SaveRunAsync(history.Id, outcome, cancellationToken);
        if (outcome.Stopped.Count > 0)
            SaysStopped(outcome.Stopped.Count, outcome.Stopped.Sum(line => line.Count));
        else
            SaysDone(outcome.Deleted);
    }

    private async Task AnnounceAsync(ProgrammeHistory history, SweepOutcome outcome, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var latest = await forecasts.FindAsync(history.Id, now, cancellationToken);
        if (latest?.IsOutdated(now) == false && outcome.Stopped.All(line => latest.Announced(line.Rule, line.Scope, now) >= line.Count))
            return;
        await forecasts.SaveAsync(history.Id, await forecaster.MakeAsync(history, cancellationToken), cancellationToken);
        await forecasts.ForgetAsync(history.Id, now.AddYears(-YearsKept), cancellationToken);
    }

    [LoggerMessage(LogLevel.Information, "Retention has deleted {Deleted}.")]
    private partial void SaysDone(int deleted);

    [LoggerMessage(LogLevel.Error, "Retention stopped before {Scopes} deletions of {Rows} together, which no forecast announced a week ago. See the desk's page of retention.")]
    private partial void SaysStopped(int scopes, int rows);
}
