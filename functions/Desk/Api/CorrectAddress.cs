using FollowUp.Programmes;
using FollowUp.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Desk;

/// <summary>Puts another address in place of one that mail came back from.</summary>
internal sealed class CorrectAddress(ProgrammeTable programmes, AddressDesk desk)
{
    [Function(nameof(CorrectAddress))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/api/programmes/{programme}/bounces")] HttpRequest request,
        string programme,
        CancellationToken cancellationToken)
    {
        if (await programmes.CurrentAsync(programme, cancellationToken) is not { Programme: var current })
            return UnknownProgramme.Named(programme);
        if (await SentForm.ReadAsync(request, cancellationToken) is not SentForm.Read { Fields: var fields }
            || BounceForm.Read(fields) is not { Former: { } former, Address: { } address })
            return Results.BadRequest(new { error = "Send a form with the fields former and address: the address that mail came back from, and the new one." });
        return await desk.CorrectAsync(current, former, address, cancellationToken) is { } reason
            ? Results.Conflict(new { error = reason })
            : Results.NoContent();
    }
}
