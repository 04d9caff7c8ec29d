using FollowUp.Programmes;
using FollowUp.Retention;
using FollowUp.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Desk;

/// <summary>Closes, pauses, resumes, extends or acknowledges a request, or sends the link to a copy again: as the desk's API does, with a page for an answer.</summary>
internal sealed class HandleRequest(ProgrammeTable programmes, RightsRequestTable requests, RequestCalls calls)
{
    [Function(nameof(HandleRequest))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/programmes/{programme}/requests/{id}")] HttpRequest request,
        string programme,
        string id,
        CancellationToken cancellationToken)
    {
        var form = await SentForm.ReadAsync(request, cancellationToken);
        if (form is not SentForm.Read { Fields: var fields })
            return RefusedForm.Page(form);
        if (await programmes.CurrentAsync(programme, cancellationToken) is not { Programme: var current } || await requests.FindAsync(programme, id, cancellationToken) is not { } found)
            return DeskPage.Missing;
        return await calls.RunAsync(request, (programme, id), fields, cancellationToken) is IStatusCodeHttpResult { StatusCode: < StatusCodes.Status300MultipleChoices }
            ? new SeeOther(DeskAddress.Request(programme, id, "?done"))
            : Page.Of<RequestPage>(
                new { Programme = current, Detail = RequestDetail.Of(RequestOverview.Of(found)), Typed = fields, Error = RequestForm.Refused(fields) }, StatusCodes.Status400BadRequest);
    }
}
