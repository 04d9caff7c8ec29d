using Microsoft.Extensions.Hosting;

namespace FollowUp.Programmes;

/// <summary>
/// Reads the rounds that are open when a process starts, so that its first visitor waits for no more reads than any other.
/// Where it fails, that first visitor reads them.
/// </summary>
internal sealed class RecallRounds(ProgrammeTurns programmes, BegunRounds begunRounds, TimeProvider clock) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        programmes.EachAsync(current => RecallAsync(current.Programme, stoppingToken), stoppingToken);

    private async Task RecallAsync(Programme programme, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        foreach (var round in programme.Rounds.Where(round => round.IsOpen(now)))
            await begunRounds.FindAsync(programme.Id, round.Id, cancellationToken);
    }
}
