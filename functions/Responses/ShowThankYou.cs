using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Responses;

/// <summary>Shows what happens after an answer. It says nothing about whether there was one.</summary>
internal sealed class ShowThankYou(SurveyVisits visits)
{
    [Function(nameof(ShowThankYou))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "s/{programme}/{round}/{token}/thank-you")] HttpRequest request,
        string programme,
        string round,
        string token,
        CancellationToken cancellationToken) => VisitPage.Of<ThankYouPage>(await visits.ResolveAsync(programme, round, token, cancellationToken));
}
