using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Retention;

/// <summary>Ends a hold: what it covered is deleted by the next sweep if its time is over.</summary>
internal sealed class ReleaseHold(HoldTable holds, AuditTable audit, TimeProvider clock)
{
    [Function(nameof(ReleaseHold))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "desk/api/programmes/{programme}/holds/{hold}")] HttpRequest request,
        string programme,
        string hold,
        CancellationToken cancellationToken)
    {
        if (!await holds.EndAsync(programme, hold, clock.GetUtcNow(), cancellationToken))
            return Results.NotFound(new { error = $"There is no hold {hold} that could be ended." });
        await audit.AddAsync(request, programme, $"ended hold {hold}", cancellationToken);
        return Results.Ok(new { hold, state = "ended" });
    }
}
