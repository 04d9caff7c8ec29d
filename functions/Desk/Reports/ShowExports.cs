using FollowUp.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Desk;

/// <summary>The exports of a report, for the research team alone.</summary>
internal sealed class ShowExports(ReportLookup reports, ExportList exports)
{
    [Function(nameof(ShowExports))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "desk/programmes/{programme}/reports/{report}/exports")] HttpRequest request,
        string programme,
        string report,
        CancellationToken cancellationToken) =>
        await reports.FindAsync(programme, report, cancellationToken) is { } found
            ? Page.Of<ExportsPage>(new { Report = found, Exports = await exports.OfAsync(new(programme, report), cancellationToken) })
            : DeskPage.Missing;
}
