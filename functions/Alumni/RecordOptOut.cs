using FollowUp.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Alumni;

/// <summary>Stops all messages to somebody who asked the team for it, in a reply or by letter. It says nothing of whether the address is on the roster.</summary>
internal sealed class RecordOptOut(AddressKey addressKey, OptOutTable optOuts)
{
    [Function(nameof(RecordOptOut))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/api/programmes/{programme}/opt-outs")] HttpRequest request,
        string programme,
        CancellationToken cancellationToken)
    {
        if (await SentForm.ReadAsync(request, cancellationToken) is not SentForm.Read { Fields: var fields }
            || EmailAddress.Parse(fields.GetValueOrDefault("email")) is not { } address)
            return Results.BadRequest(new { error = "Send a form with the field email, and in it the address to stop writing to." });
        await optOuts.AddAsync(programme, addressKey.Hash(programme, address), cancellationToken);
        return Results.Ok(new { programme, messages = "stopped" });
    }
}
