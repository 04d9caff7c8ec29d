using FollowUp.Shared;
using FollowUp.Summaries;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Desk;

/// <summary>Releases a report's shared edition now, holds it back, or lets it be released by itself again.</summary>
internal sealed class DecideRelease(ReportDesk desk, SharedRelease release, HeldReleases held)
{
    public const string ActionField = "action";
    public const string Release = "release";
    public const string Hold = "hold";
    public const string LetGo = "let-go";

    [Function(nameof(DecideRelease))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/programmes/{programme}/reports/{report}/release")] HttpRequest request,
        string programme,
        string report,
        CancellationToken cancellationToken)
    {
        var form = await SentForm.ReadAsync(request, cancellationToken);
        if (form is not SentForm.Read { Fields: var fields })
            return RefusedForm.Page(form);
        var of = new SummaryRequest(programme, report);
        if (await desk.ReadAsync(of, cancellationToken) is not { } detail)
            return DeskPage.Missing;
        var refusal = await DecideAsync(of, fields.GetValueOrDefault(ActionField).ToString(), cancellationToken);
        return refusal is null
            ? new SeeOther(DeskAddress.Report(programme, report))
            : Page.Of<ReportPage>(new { Detail = detail, Error = refusal }, StatusCodes.Status409Conflict);
    }

    /// <returns>Why it cannot be; null where it is done.</returns>
    private async Task<string?> DecideAsync(SummaryRequest of, string action, CancellationToken cancellationToken)
    {
        if (action == Release)
            return await release.ReleaseAsync(of, cancellationToken) is ReleaseOutcome.Released or ReleaseOutcome.ReleasedBefore ? null : ReportPageTexts.CannotRelease;
        await (action == Hold ? held.HoldAsync(of, cancellationToken) : held.LetGoAsync(of, cancellationToken));
        return null;
    }
}
