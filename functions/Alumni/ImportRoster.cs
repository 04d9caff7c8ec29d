using FollowUp.Programmes;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Alumni;

/// <summary>Takes a roster: CSV with a header, answered with how many rows were accepted and why the others were not. With <c>?preview=true</c> nothing is kept.</summary>
internal sealed class ImportRoster(ProgrammeTable programmes, RosterImport import, BegunRounds rounds, TimeProvider clock)
{
    [Function(nameof(ImportRoster))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/api/programmes/{programme}/alumni")] HttpRequest request,
        string programme,
        CancellationToken cancellationToken)
    {
        if (await programmes.CurrentAsync(programme, cancellationToken) is not { Programme: var current })
            return UnknownProgramme.Named(programme);
        using var file = await RosterFile.OpenAsync(request.Body, current, cancellationToken);
        if (file.Fault is { } fault)
            return Results.BadRequest(new { error = fault });
        var answer = new RosterAnswer(request.HttpContext);
        var keeps = request.Query["preview"] != "true";
        var outcome = await answer.FollowAsync(import.TakeAsync(current, file, keeps, cancellationToken), cancellationToken);
        if (keeps)
            await rounds.PlanAgainAsync(current, clock.GetUtcNow(), cancellationToken);
        return await answer.EndAsync(outcome, cancellationToken);
    }
}
