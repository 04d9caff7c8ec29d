using FollowUp.Programmes;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Summaries;

/// <summary>Closes the rounds that are over, and seals their answers when the time of their pseudonym key is over, too.</summary>
internal sealed class CloseRounds(ProgrammeTable programmes, ProgrammeCloser closer)
{
    /// <summary>Every programme has its turn, whatever goes wrong with one of them.</summary>
    [Function(nameof(CloseRounds))]
    public async Task Run([TimerTrigger("%CloseRoundsSchedule%")] TimerInfo timer, CancellationToken cancellationToken) =>
        await Task.WhenAll((await programmes.AllAsync(cancellationToken)).Select(current => closer.CloseAsync(current.Programme, cancellationToken)));
}
