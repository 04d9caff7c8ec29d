using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Retention;

/// <summary>Lists what people asked about their data, the most urgent first.</summary>
internal sealed class ReadRequests(RightsRequestTable requests)
{
    [Function(nameof(ReadRequests))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/api/programmes/{programme}/requests")] HttpRequest request,
        string programme,
        CancellationToken cancellationToken) =>
        Results.Ok((await requests.AllAsync(programme, cancellationToken)).Select(RequestOverview.Of).OrderBy(taken => taken.State == "closed").ThenBy(taken => taken.DueOn));
}
