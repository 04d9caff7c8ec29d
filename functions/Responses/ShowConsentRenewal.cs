using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Responses;

/// <summary>Asks whether the person may be asked again, where the programme has a text to agree to.</summary>
internal sealed class ShowConsentRenewal(SurveyVisits visits)
{
    [Function(nameof(ShowConsentRenewal))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "s/{programme}/{round}/{token}/ask-again")] HttpRequest request,
        string programme,
        string round,
        string token,
        CancellationToken cancellationToken) =>
        VisitPage.Of<ConsentRenewalPage>(await visits.ResolveAsync(programme, round, token, cancellationToken), offered => offered.RenewalWording is not null);
}
