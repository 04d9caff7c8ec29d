using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Responses;

/// <summary>Shows the empty survey of a personal link. It changes nothing and shows no stored answer: software follows links, too.</summary>
internal sealed class ShowSurvey(SurveyVisits visits)
{
    [Function(nameof(ShowSurvey))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "s/{programme}/{round}/{token}")] HttpRequest request,
        string programme,
        string round,
        string token,
        CancellationToken cancellationToken) => VisitPage.OfSurvey(await visits.ResolveAsync(programme, round, token, cancellationToken));
}
