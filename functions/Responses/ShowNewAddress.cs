using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Responses;

/// <summary>The page for somebody who has a new address.</summary>
internal sealed class ShowNewAddress(SurveyVisits visits)
{
    [Function(nameof(ShowNewAddress))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "s/{programme}/{round}/{token}/address")] HttpRequest request,
        string programme,
        string round,
        string token,
        CancellationToken cancellationToken) => VisitPage.Of<NewAddressPage>(await visits.ResolveAsync(programme, round, token, cancellationToken));
}
