using FollowUp.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Desk;

/// <summary>One text, with what can be done with it.</summary>
internal sealed class ShowText(ReportLookup reports, TextDesk desk)
{
    [Function(nameof(ShowText))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "desk/programmes/{programme}/reports/{report}/texts/{text}")] HttpRequest request,
        string programme,
        string report,
        string text,
        CancellationToken cancellationToken) =>
        await reports.FindAsync(programme, report, cancellationToken) is { } found
        && await desk.FindAsync(new(programme, report), text, cancellationToken) is { } detail
            ? Page.Of<TextPage>(new { Report = found, Detail = detail, IsChanged = request.Query.ContainsKey("changed") })
            : DeskPage.Missing;
}
