using FollowUp.Alumni;
using FollowUp.Programmes;
using FollowUp.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Desk;

/// <summary>Stops all messages to somebody who asked the team for it. It says nothing of whether the address is on the roster.</summary>
internal sealed class StopMessages(ProgrammeTable programmes, AddressKey addressKey, OptOutTable optOuts)
{
    [Function(nameof(StopMessages))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/programmes/{programme}/alumni/stop")] HttpRequest request,
        string programme,
        CancellationToken cancellationToken)
    {
        var form = await SentForm.ReadAsync(request, cancellationToken);
        if (form is not SentForm.Read { Fields: var fields })
            return RefusedForm.Page(form);
        if (await programmes.CurrentAsync(programme, cancellationToken) is not { Programme: var current })
            return DeskPage.Missing;
        var typed = fields.GetValueOrDefault(AlumniPage.StopField).ToString();
        if (EmailAddress.Parse(typed) is not { } address)
            return Page.Of<AlumniPage>(new { Programme = current, StopTyped = typed, StopError = AlumniPageTexts.AddressWrong }, StatusCodes.Status400BadRequest);
        await optOuts.AddAsync(programme, addressKey.Hash(programme, address), cancellationToken);
        return new SeeOther(DeskAddress.Programme(programme, "alumni?stopped"));
    }
}
