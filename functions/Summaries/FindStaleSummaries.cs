using FollowUp.Programmes;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Summaries;

/// <summary>Asks for every report to be made anew whose answers have changed since it was made. Whatever died in between is found here, too.</summary>
internal sealed class FindStaleSummaries(ProgrammeTurns programmes, ReportInputReader inputs, PartialBlobs partials, SummaryQueue queue)
{
    [Function(nameof(FindStaleSummaries))]
    public Task Run([TimerTrigger("%FindStaleSummariesSchedule%")] TimerInfo timer, CancellationToken cancellationToken) =>
        programmes.EachAsync(current => FindAsync(current.Programme, cancellationToken), cancellationToken);

    private async Task FindAsync(Programme programme, CancellationToken cancellationToken)
    {
        foreach (var input in await inputs.ReadAsync(programme, cancellationToken))
        {
            var request = new SummaryRequest(programme.Id, input.Report.Id);
            var (state, _) = await partials.StateAsync(request, cancellationToken);
            if (!state.IsCurrent(input))
                await queue.SendAsync(request, cancellationToken);
        }
    }
}
