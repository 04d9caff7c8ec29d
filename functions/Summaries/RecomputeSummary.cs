using FollowUp.Shared.Telemetry;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Summaries;

/// <summary>Makes a report anew from the answers as they are now.</summary>
internal sealed class RecomputeSummary(ReportMaker maker, Measures measures)
{
    [Function(nameof(RecomputeSummary))]
    public async Task Run([QueueTrigger("%SummariesQueue%", Connection = "Responses")] string message, CancellationToken cancellationToken)
    {
        await maker.MakeAsync(SummaryRequest.Read(message), cancellationToken);
        measures.Recomputed.Add(1);
    }
}
