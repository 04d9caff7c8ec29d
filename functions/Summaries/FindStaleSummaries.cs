using FollowUp.Programmes;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Summaries;

/// <summary>Asks for every report to be made anew whose answers have changed since it was made. Whatever died in between is found here, too.</summary>
internal sealed class FindStaleSummaries(ProgrammeTable programmes, ReportInputReader inputs, PartialBlobs partials, SummaryQueue queue)
{
    [Function(nameof(FindStaleSummaries))]
    public async Task Run([TimerTrigger("%FindStaleSummariesSchedule%")] TimerInfo timer, CancellationToken cancellationToken)
    {
        foreach (var current in await programmes.AllAsync(cancellationToken))
        {
            foreach (var input in await inputs.ReadAsync(current.Programme, cancellationToken))
            {
                var request = new SummaryRequest(current.Programme.Id, input.Report.Id);
                var (state, _) = await partials.StateAsync(request, cancellationToken);
                if (!state.IsWritten || state.Fingerprint != input.Fingerprint)
                    await queue.SendAsync(request, cancellationToken);
            }
        }
    }
}
