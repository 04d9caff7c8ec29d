using FollowUp.Programmes;
using FollowUp.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Desk;

/// <summary>Every report, and who may read what of it.</summary>
internal sealed class ShowReports(ProgrammeTurns programmes, RoundTable rounds)
{
    [Function(nameof(ShowReports))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "desk/reports")] HttpRequest request, CancellationToken cancellationToken)
    {
        var reports = await programmes.ReadEachAsync(
            async current => (current.Programme, ReportListing.Of(current.Programme, await rounds.AllAsync(current.Programme.Id, cancellationToken))), cancellationToken);
        return Page.Of<ReportsPage>(new { Reports = reports.Read, reports.Unreadable });
    }
}
