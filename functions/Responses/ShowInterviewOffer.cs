using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Responses;

/// <summary>The form on which people offer an interview, where the programme has interviews.</summary>
internal sealed class ShowInterviewOffer(SurveyVisits visits)
{
    [Function(nameof(ShowInterviewOffer))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "s/{programme}/{round}/{token}/interview")] HttpRequest request,
        string programme,
        string round,
        string token,
        CancellationToken cancellationToken) =>
        VisitPage.Of<InterviewPage>(await visits.ResolveAsync(programme, round, token, cancellationToken), offered => offered.InterviewOffer is not null);
}
