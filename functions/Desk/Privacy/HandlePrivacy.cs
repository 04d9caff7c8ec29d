using FollowUp.Programmes;
using FollowUp.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Primitives;

namespace FollowUp.Desk;

/// <summary>Takes a request of somebody about their data, places or ends a hold: as the desk's API does, with a page for an answer.</summary>
internal sealed class HandlePrivacy(ProgrammeTable programmes, PrivacyDesk desk, PrivacyCalls calls)
{
    [Function(nameof(HandlePrivacy))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/programmes/{programme}/privacy")] HttpRequest request,
        string programme,
        CancellationToken cancellationToken)
    {
        var form = await SentForm.ReadAsync(request, cancellationToken);
        if (form is not SentForm.Read { Fields: var fields })
            return RefusedForm.Page(form);
        if (await programmes.CurrentAsync(programme, cancellationToken) is not { } current)
            return DeskPage.Missing;
        return await calls.RunAsync(request, programme, fields, cancellationToken) is IStatusCodeHttpResult { StatusCode: < StatusCodes.Status300MultipleChoices }
            ? new SeeOther(DeskAddress.Programme(programme, "privacy?done"))
            : await AgainAsync(current, fields, cancellationToken);
    }

    private async Task<IResult> AgainAsync(ProgrammeVersion current, IReadOnlyDictionary<string, StringValues> fields, CancellationToken cancellationToken)
    {
        var error = new FieldError(PrivacyForm.FirstField(fields), PrivacyDeskTexts.Refused);
        return Page.Of<PrivacyDeskPage>(new { current.Programme, Privacy = await desk.ReadAsync(current, cancellationToken), Typed = fields, Error = error }, StatusCodes.Status400BadRequest);
    }
}
