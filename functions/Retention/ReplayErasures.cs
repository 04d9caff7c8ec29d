using FollowUp.Programmes;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Retention;

/// <summary>To be called after a backup was restored, before anybody is let in again: erases again whoever had been erased.</summary>
internal sealed class ReplayErasures(ProgrammeTurns programmes, ProgrammeHistories histories, Replay replay, Erasures erasures, CopyOffers copies, AuditTable audit, TimeProvider clock)
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
            var history = await histories.ReadAsync(current, cancellationToken);
            await copies.WithdrawAsync(history.Id, cancellationToken);
            await erasures.FinishAsync(history, cancellationToken);
            Interlocked.Add(ref deleted, await replay.RunAsync(history, clock.GetUtcNow(), cancellationToken));
            await audit.AddAsync(request, current.Programme.Id, "replayed erasures", cancellationToken);
        }
    }
}
