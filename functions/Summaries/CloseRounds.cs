using FollowUp.Programmes;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Summaries;

/// <summary>Closes the rounds that are over, and seals their answers when the time of their pseudonym key is over, too.</summary>
internal sealed class CloseRounds(ProgrammeTurns programmes, ProgrammeCloser closer)
{
    [Function(nameof(CloseRounds))]
    public Task Run([TimerTrigger("%CloseRoundsSchedule%")] TimerInfo timer, CancellationToken cancellationToken) =>
        programmes.EachAsync(current => closer.CloseAsync(current.Programme, cancellationToken), cancellationToken);
}
