using FollowUp.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Responses;

/// <summary>Takes the answers of a personal link, to be kept for good or for later, and gives them back to who asks. Sent twice, they count once; the last ones stand.</summary>
internal sealed class SubmitSurvey(SurveyVisits visits, SurveyActions actions)
{
    [Function(nameof(SubmitSurvey))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "s/{programme}/{round}/{token}")] HttpRequest request,
        string programme,
        string round,
        string token,
        CancellationToken cancellationToken)
    {
        var visit = await visits.ResolveAsync(programme, round, token, cancellationToken);
        return visit is SurveyVisit.Known
            ? await SentForm.AnswerAsync(request, fields => actions.DoAsync(request, visit, fields, cancellationToken), cancellationToken)
            : VisitPage.Refusal(visit, isBelowSurvey: false);
    }
}
