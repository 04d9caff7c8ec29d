using FollowUp.Programmes;
using FollowUp.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Desk;

/// <summary>Checks a roster or imports it. What becomes of its rows is said in the answer alone and kept nowhere.</summary>
internal sealed class UploadRoster(ProgrammeTable programmes, RosterDesk desk)
{
    [Function(nameof(UploadRoster))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/programmes/{programme}/alumni")] HttpRequest request,
        string programme,
        CancellationToken cancellationToken)
    {
        var form = await SentForm.ReadAsync(request, RosterForm.LargestBody, cancellationToken);
        if (form is not SentForm.Read read)
            return RefusedForm.Page(form);
        if (await programmes.CurrentAsync(programme, cancellationToken) is not { Programme: var current })
            return DeskPage.Missing;
        var csv = await RosterForm.TextAsync(read, cancellationToken);
        var keeps = read.Fields.GetValueOrDefault(RosterForm.ActionField) == RosterForm.Import;
        var (roster, fault) = csv.Length == 0 ? (null, AlumniPageTexts.NoFile) : await desk.TakeAsync(current, csv, keeps, cancellationToken);
        return roster is null
            ? Page.Of<AlumniPage>(new { Programme = current, RosterError = fault }, StatusCodes.Status400BadRequest)
            : Page.Of<RosterPage>(new { Programme = current, Roster = roster, Csv = roster.IsPreview && csv.Length <= RosterForm.LongestCarriedOver ? csv : null });
    }
}
