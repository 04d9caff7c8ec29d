using FollowUp.Programmes;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Retention;

/// <summary>To be called after a backup was restored, before anybody is let in again: erases again whoever had been erased.</summary>
internal sealed class ReplayErasures(ProgrammeTurns programmes, ProgrammeHistories histories, RestoredProgramme restored, AuditTable audit)
{
    [Function(nameof(ReplayErasures))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/api/replay")] HttpRequest request, CancellationToken cancellationToken)
    {
        var deleted = 0;
        await programmes.EachAsync(ReplayAsync, cancellationToken);
        return Results.Ok(new { deleted });

        async Task ReplayAsync(ProgrammeVersion current)
        {
            Interlocked.Add(ref deleted, await restored.PurgeAsync(await histories.ReadAsync(current, cancellationToken), cancellationToken));
            await audit.AddAsync(request, current.Programme.Id, "replayed erasures", cancellationToken);
        }
    }
}
