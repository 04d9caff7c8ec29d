using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Responses;

/// <summary>Gives people their own answers as a file; by a POST, because software follows links.</summary>
internal sealed class DownloadAnswers(SurveyVisits visits, ResponseBox box)
{
    [Function(nameof(DownloadAnswers))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "s/{programme}/{round}/{token}/answers")] HttpRequest request,
        string programme,
        string round,
        string token,
        CancellationToken cancellationToken)
    {
        var visit = await visits.ResolveAsync(programme, round, token, cancellationToken);
        return visit is SurveyVisit.Known { Begun: var begun } known
            ? new DownloadedPage<OwnAnswersFile>(new { begun.Programme, begun.Round, Response = await box.FindSentAsync(known, cancellationToken) }, "my-answers.html")
            : VisitPage.Refusal(visit);
    }
}
