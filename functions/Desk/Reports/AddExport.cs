using FollowUp.Shared;
using FollowUp.Summaries;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Desk;

/// <summary>Makes the rows of a report's answers for the research team.</summary>
internal sealed class AddExport(ReportLookup reports, ExportMaker maker, ExportList exports)
{
    [Function(nameof(AddExport))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/programmes/{programme}/reports/{report}/exports")] HttpRequest request,
        string programme,
        string report,
        CancellationToken cancellationToken)
    {
        if (await reports.FindAsync(programme, report, cancellationToken) is not { } found)
            return DeskPage.Missing;
        if (await maker.MakeAsync(new(programme, report), cancellationToken) is ExportOutcome.Made)
            return new SeeOther(DeskAddress.Report(programme, report, "exports"));
        var made = await exports.OfAsync(new(programme, report), cancellationToken);
        return Page.Of<ExportsPage>(new { Report = found, Exports = made, Error = ReportPageTexts.CannotExport }, StatusCodes.Status409Conflict);
    }
}
