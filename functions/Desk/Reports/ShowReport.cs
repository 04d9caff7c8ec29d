using FollowUp.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Desk;

/// <summary>How a report stands, and what can be done with it.</summary>
internal sealed class ShowReport(ReportDesk desk)
{
    [Function(nameof(ShowReport))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "desk/programmes/{programme}/reports/{report}")] HttpRequest request,
        string programme,
        string report,
        CancellationToken cancellationToken) =>
        await desk.ReadAsync(new(programme, report), cancellationToken) is { } detail ? Page.Of<ReportPage>(new { Detail = detail }) : DeskPage.Missing;
}
