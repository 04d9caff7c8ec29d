using FollowUp.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Desk;

/// <summary>What people wrote, for the research team alone, some texts at a time.</summary>
internal sealed class ShowTexts(ReportLookup reports, TextDesk desk)
{
    [Function(nameof(ShowTexts))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "desk/programmes/{programme}/reports/{report}/texts")] HttpRequest request,
        string programme,
        string report,
        CancellationToken cancellationToken)
    {
        if (await reports.FindAsync(programme, report, cancellationToken) is not { } found)
            return DeskPage.Missing;
        var (part, page) = (DeskPage.Number(request, "part") ?? 1, DeskPage.Number(request, "page") ?? 1);
        return Page.Of<TextsPage>(new { Report = found, List = await desk.ListAsync(new(programme, report), part, page, cancellationToken) });
    }
}
