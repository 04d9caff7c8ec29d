using FollowUp.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Responses;

/// <summary>Takes the answers of a personal link. Sent twice, they count once; the last ones stand.</summary>
internal sealed class SubmitSurvey(SurveyVisits visits, ResponseBox box)
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
        return visit is SurveyVisit.Open open ? await TakeAsync(request, open, cancellationToken) : VisitPage.Refusal(visit);
    }

    private async Task<IResult> TakeAsync(HttpRequest request, SurveyVisit.Open open, CancellationToken cancellationToken)
    {
        var (programme, round) = (open.Begun.Programme, open.Begun.Round);
        return await SentForm.ReadAsync(request, cancellationToken) switch
        {
            SentForm.Refused refused => Page.Of<RefusedPage>(new { refused.Status }, refused.Status),
            SentForm.Read { Fields: var fields } => SurveyForm.Read(programme.QuestionnaireOf(round), fields) switch
            {
                SurveyForm.Invalid invalid => Page.Of<SurveyPage>(
                    new { programme, round, Typed = fields, invalid.Errors }, StatusCodes.Status400BadRequest),
                SurveyForm.Valid valid when await box.PutAsync(open, valid.Response, cancellationToken) => SeeOther.To(request, "thank-you"),
                _ => VisitPage.Refusal(new SurveyVisit.Closed(programme, IsSealed: false)),
            },
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }
}
