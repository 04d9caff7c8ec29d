using FollowUp.Programmes;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Desk;

/// <summary>PUT has sending pause for a round, or without one for the whole programme; DELETE has it go on.</summary>
internal sealed class PauseSending(ProgrammeTable programmes, PauseTable pauses)
{
    [Function(nameof(PauseSending))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", "delete", Route = "desk/api/programmes/{programme}/pauses/{round?}")] HttpRequest request,
        string programme,
        string? round,
        CancellationToken cancellationToken)
    {
        if (await programmes.CurrentAsync(programme, cancellationToken) is not { Programme: var current } || (round is not null && current.Round(round) is null))
            return Results.NotFound(new { error = $"There is no such programme {programme}, or no such round in it." });
        var isPaused = HttpMethods.IsPut(request.Method);
        await (isPaused ? pauses.PauseAsync(programme, round, cancellationToken) : pauses.ResumeAsync(programme, round, cancellationToken));
        return Results.Ok(new { programme, round, isPaused });
    }
}
