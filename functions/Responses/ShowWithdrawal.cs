using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Responses;

/// <summary>Asks once more before answers are deleted. Nothing is deleted by looking at it.</summary>
internal sealed class ShowWithdrawal(SurveyVisits visits)
{
    [Function(nameof(ShowWithdrawal))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "s/{programme}/{round}/{token}/withdraw")] HttpRequest request,
        string programme,
        string round,
        string token,
        CancellationToken cancellationToken) => VisitPage.AfterAnswer<WithdrawalPage>(await visits.ResolveAsync(programme, round, token, cancellationToken));
}
