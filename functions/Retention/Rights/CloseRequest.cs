using FollowUp.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Retention;

/// <summary>Records that the team has answered a request, and how, or ends a restriction. An erasure under way closes by itself.</summary>
internal sealed class CloseRequest(RightsRequestTable requests, AuditTable audit, TimeProvider clock)
{
    [Function(nameof(CloseRequest))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/api/programmes/{programme}/requests/{id}/close")] HttpRequest request,
        string programme,
        string id,
        CancellationToken cancellationToken)
    {
        if (await SentForm.ReadAsync(request, cancellationToken) is not SentForm.Read { Fields: var fields }
            || fields.GetValueOrDefault("outcome").ToString() is not { Length: > 0 } outcome)
            return Results.BadRequest(new { error = "Send a form with the field outcome: what was done, without naming anybody." });
        if (await requests.FindAsync(programme, id, cancellationToken) is not { ClosedOn: null, RepeatOn: null } open)
            return Results.NotFound(new { error = $"There is no request {id} that could be closed." });
        var closed = open.Close(outcome, clock.GetUtcNow());
        if (await requests.ReplaceAsync(programme, closed, cancellationToken) is null)
            return Results.Conflict(new { error = "Somebody else changed this request at the same moment: look again." });
        await audit.AddAsync(request, programme, $"closed request {id}", cancellationToken);
        return Results.Ok(RequestOverview.Of(closed));
    }
}
