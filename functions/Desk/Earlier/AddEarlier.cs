using FollowUp.Programmes;
using FollowUp.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Desk;

/// <summary>Checks the counts of an earlier evaluation, or with <c>action=save</c> puts them into the programme's file.</summary>
internal sealed class AddEarlier(ProgrammeTable programmes, EarlierDesk desk)
{
    [Function(nameof(AddEarlier))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/programmes/{programme}/earlier")] HttpRequest request,
        string programme,
        CancellationToken cancellationToken)
    {
        var form = await SentForm.ReadAsync(request, cancellationToken);
        if (form is not SentForm.Read read)
            return RefusedForm.Page(form);
        if (await programmes.CurrentAsync(programme, cancellationToken) is not { } current)
            return DeskPage.Missing;
        var typed = EarlierForm.Read(read.Fields, await SentFile.TextAsync(read, EarlierForm.FileField, EarlierForm.CountsField, cancellationToken));
        var keeps = read.Fields.GetValueOrDefault(EarlierForm.ActionField) == EarlierForm.Save;
        return await desk.TakeAsync(current, typed, keeps, cancellationToken) switch
        {
            EarlierOutcome.Saved => new SeeOther(DeskAddress.Programme(programme, "earlier?saved")),
            EarlierOutcome.Checked found => Page.Of<EarlierCheckedPage>(new { current.Programme, Typed = typed, found.Evaluation }),
            EarlierOutcome.Faulty faulty => Page.Of<EarlierPage>(new { current.Programme, Typed = typed, faulty.Faults }, StatusCodes.Status400BadRequest),
            EarlierOutcome.Refused refused => Page.Of<EarlierPage>(new { current.Programme, Typed = typed, refused.Error }, StatusCodes.Status400BadRequest),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }
}
