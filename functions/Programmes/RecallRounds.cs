using Microsoft.Extensions.Hosting;

namespace FollowUp.Programmes;

/// <summary>
/// Reads the rounds that are open when a process starts, so that its first visitor waits for no more reads than any other.
/// Where it fails, that first visitor reads them.
/// </summary>
internal sealed class RecallRounds(ProgrammeTable programmes, BegunRounds begunRounds, TimeProvider clock) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var now = clock.GetUtcNow();
        foreach (var current in await programmes.AllAsync(stoppingToken))
        {
            foreach (var round in current.Programme.Rounds.Where(round => round.IsOpen(now)))
                await begunRounds.FindAsync(current.Programme.Id, round.Id, stoppingToken);
        }
    }
}
