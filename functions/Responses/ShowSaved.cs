using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Responses;

/// <summary>Shows how to go on with what was kept for later. It says nothing about whether there is something.</summary>
internal sealed class ShowSaved(SurveyVisits visits)
{
    [Function(nameof(ShowSaved))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "s/{programme}/{round}/{token}/saved")] HttpRequest request,
        string programme,
        string round,
        string token,
        CancellationToken cancellationToken) => VisitPage.Of<SavedPage>(await visits.ResolveAsync(programme, round, token, cancellationToken));
}
