using FollowUp.Programmes;
using FollowUp.Retention;
using FollowUp.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Desk;

/// <summary>One request of somebody about their data: until when it has to be answered, what happened to it, and what can be done now.</summary>
internal sealed class ShowRequest(ProgrammeTable programmes, RightsRequestTable requests)
{
    [Function(nameof(ShowRequest))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "desk/programmes/{programme}/requests/{id}")] HttpRequest request,
        string programme,
        string id,
        CancellationToken cancellationToken) =>
        await programmes.CurrentAsync(programme, cancellationToken) is { Programme: var current } && await requests.FindAsync(programme, id, cancellationToken) is { } found
            ? Page.Of<RequestPage>(new { Programme = current, Detail = RequestDetail.Of(RequestOverview.Of(found)), IsDone = request.Query.ContainsKey("done") })
            : DeskPage.Missing;
}
