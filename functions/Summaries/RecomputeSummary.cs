using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Summaries;

/// <summary>Makes a report anew from the answers as they are now.</summary>
internal sealed class RecomputeSummary(ReportMaker maker)
{
    [Function(nameof(RecomputeSummary))]
    public Task Run([QueueTrigger("%SummariesQueue%", Connection = "Responses")] string message, CancellationToken cancellationToken) =>
        maker.MakeAsync(SummaryRequest.Read(message), cancellationToken);
}
