using FollowUp.Alumni;
using FollowUp.Programmes;
using FollowUp.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Retention;

/// <summary>Sends the link to a copy again, to whoever did not get it or came too late.</summary>
internal sealed class SendCopyLink(ProgrammeTable programmes, RightsRequestTable requests, CopyOffers copies, AuditTable audit)
{
    [Function(nameof(SendCopyLink))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/api/programmes/{programme}/requests/{id}/link")] HttpRequest request,
        string programme,
        string id,
        CancellationToken cancellationToken)
    {
        if (await SentForm.ReadAsync(request, cancellationToken) is not SentForm.Read { Fields: var fields } || EmailAddress.Parse(fields.GetValueOrDefault("email")) is not { } address)
            return Results.BadRequest(new { error = "Send a form with the field email: the address of whoever asked." });
        if (await programmes.CurrentAsync(programme, cancellationToken) is not { Programme: var current }
            || await requests.FindAsync(programme, id, cancellationToken) is not { Kind: RightsRequestKind.Access, ClosedOn: null } open)
            return Results.NotFound(new { error = $"There is no open request {id} for a copy." });
        if (await copies.SendAsync(current, open, address, cancellationToken) is not { } sent)
            return Results.Conflict(new { error = "Somebody else changed this request at the same moment: look again." });
        await audit.AddAsync(request, programme, $"sent the link of request {id} again", cancellationToken);
        return Results.Ok(RequestOverview.Of(sent));
    }
}
