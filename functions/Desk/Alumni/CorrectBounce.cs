using FollowUp.Alumni;
using FollowUp.Programmes;
using FollowUp.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Desk;

/// <summary>Puts another address in place of one that mail came back from.</summary>
internal sealed class CorrectBounce(ProgrammeTable programmes, BouncedAddresses bounced, AddressDesk desk)
{
    [Function(nameof(CorrectBounce))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/programmes/{programme}/bounces")] HttpRequest request,
        string programme,
        CancellationToken cancellationToken)
    {
        var form = await SentForm.ReadAsync(request, cancellationToken);
        if (form is not SentForm.Read { Fields: var fields })
            return RefusedForm.Page(form);
        if (await programmes.CurrentAsync(programme, cancellationToken) is not { Programme: var current })
            return DeskPage.Missing;
        var error = BounceForm.Read(fields) switch
        {
            { Former: null } => new FieldError(BounceForm.FormerField, BouncesPageTexts.NoFormer),
            { Address: null } => new(BounceForm.AddressField, AlumniPageTexts.AddressWrong),
            { Former: { } former, Address: { } address } => await desk.CorrectAsync(current, former, address, cancellationToken) is { } reason ? new(BounceForm.AddressField, reason) : null,
        };
        return error is null
            ? new SeeOther(DeskAddress.Programme(programme, "bounces?corrected"))
            : Page.Of<BouncesPage>(new { Programme = current, Bounces = await DeskBounces.ReadAsync(bounced, current, request, cancellationToken), Typed = fields, Error = error }, StatusCodes.Status400BadRequest);
    }
}
