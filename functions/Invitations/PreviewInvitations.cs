using System.Globalization;
using FollowUp.Programmes;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Invitations;

/// <summary>Shows the plan of a day without carrying it out.</summary>
internal sealed class PreviewInvitations(ProgrammeTable programmes, InvitationPreview preview)
{
    [Function(nameof(PreviewInvitations))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "desk/api/programmes/{programme}/plan")] HttpRequest request,
        string programme,
        CancellationToken cancellationToken)
    {
        if (!DateOnly.TryParseExact(request.Query["on"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return Results.BadRequest(new { error = "Say which day: add ?on= and a date such as 2026-03-01." });
        return await programmes.CurrentAsync(programme, cancellationToken) is { Programme: var current }
            ? Results.Ok(new { programme, on = day, cohorts = await preview.OnAsync(current, day, cancellationToken) })
            : UnknownProgramme.Named(programme);
    }
}
