using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Responses;

/// <summary>Deletes what was answered and kept by a personal link, and says the same where there was nothing.</summary>
internal sealed class WithdrawResponse(SurveyVisits visits, ResponseBox box)
{
    [Function(nameof(WithdrawResponse))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "s/{programme}/{round}/{token}/withdraw")] HttpRequest request,
        string programme,
        string round,
        string token,
        CancellationToken cancellationToken)
    {
        var visit = await visits.ResolveAsync(programme, round, token, cancellationToken);
        return visit is SurveyVisit.Known known && !await box.WithdrawAsync(known, cancellationToken)
            ? VisitPage.Refusal(new SurveyVisit.Closed(known.Begun.Programme, IsSealed: true))
            : VisitPage.AfterAnswer<WithdrawnPage>(visit);
    }
}
