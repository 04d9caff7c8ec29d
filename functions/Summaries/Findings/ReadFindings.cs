using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Summaries;

/// <summary>Gives the key findings of the research edition as a Word document.</summary>
internal sealed class ReadFindings(ReportInputReader inputs, PartialBlobs partials)
{
    [Function(nameof(ReadFindings))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/api/programmes/{programme}/reports/{report}/findings")] HttpRequest request,
        string programme,
        string report,
        CancellationToken cancellationToken)
    {
        var of = new SummaryRequest(programme, report);
        var (edition, _) = await partials.StateAsync(of, cancellationToken);
        return edition.HasFigures && await inputs.ReadAsync(of, cancellationToken) is { } read
            ? Results.Bytes(FindingsDocument.Of(ResearchReport.Of(read, edition.Figures(), edition.WaveFigures())).ToArray(), FindingsDocument.ContentType, $"{report}.docx")
            : Results.NotFound(new { error = $"There is no report {report} of {programme} that shows figures: they are shown from 10 answers on." });
    }
}
