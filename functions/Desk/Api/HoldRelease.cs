using FollowUp.Summaries;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Desk;

/// <summary>PUT holds a report's shared edition back from being released by itself; DELETE lets it go.</summary>
internal sealed class HoldRelease(ReportLookup reports, HeldReleases held)
{
    [Function(nameof(HoldRelease))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", "delete", Route = "desk/api/programmes/{programme}/reports/{report}/hold")] HttpRequest request,
        string programme,
        string report,
        CancellationToken cancellationToken)
    {
        if (await reports.FindAsync(programme, report, cancellationToken) is null)
            return Results.NotFound(new { error = $"There is no report {report} of {programme}." });
        var isHeld = HttpMethods.IsPut(request.Method);
        await (isHeld ? held.HoldAsync(new(programme, report), cancellationToken) : held.LetGoAsync(new(programme, report), cancellationToken));
        return Results.Ok(new { programme, report, isHeld });
    }
}
