using FollowUp.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Summaries;

/// <summary>Gives a chart of the research edition as a picture, drawn from its <c>summary.json</c>, to those who may read that (<see cref="AccessPolicy"/>).</summary>
internal sealed class ShowChart(ResearchBlobs research, IServiceProvider services)
{
    private const string Extension = ".svg";

    [Function(nameof(ShowChart))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "reports/research/{programme}/{report}/charts/{file}")] HttpRequest request,
        string programme,
        string report,
        string file,
        CancellationToken cancellationToken)
    {
        var summary = await research.FindAsync(new(programme, report), EditionFile.Summary, cancellationToken);
        return summary is not null && file.EndsWith(Extension, StringComparison.Ordinal) && Chart.Of(SummaryDocument.FromJson(summary.Content), file[..^Extension.Length]) is { } chart
            ? Results.Text(await ComponentHtml.RenderAsync<ChartPicture>(services, new { Chart = chart }), "image/svg+xml; charset=utf-8")
            : Page.NotFound;
    }
}
