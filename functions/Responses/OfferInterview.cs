using FollowUp.Alumni;
using FollowUp.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Primitives;

namespace FollowUp.Responses;

/// <summary>Keeps that somebody offers an interview, with what they say there and nothing from their answers (privacy rule 5).</summary>
internal sealed class OfferInterview(SurveyVisits visits, AddressKey addressKey, InterviewTable interviews)
{
    [Function(nameof(OfferInterview))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "s/{programme}/{round}/{token}/interview")] HttpRequest request,
        string programme,
        string round,
        string token,
        CancellationToken cancellationToken)
    {
        var visit = await visits.ResolveAsync(programme, round, token, cancellationToken);
        return visit is SurveyVisit.Open { Begun.Programme.InterviewOffer: not null } open
            ? await SentForm.AnswerAsync(request, fields => OfferAsync(open, fields, cancellationToken), cancellationToken)
            : VisitPage.Refusal(visit);
    }

    private async Task<IResult> OfferAsync(SurveyVisit.Open open, IReadOnlyDictionary<string, StringValues> fields, CancellationToken cancellationToken)
    {
        var (programme, round) = (open.Begun.Programme, open.Begun.Round);
        switch (InterviewForm.Read(InterviewQuestions.For(programme, round), fields))
        {
            case InterviewForm.Invalid invalid:
                return Page.Of<InterviewPage>(new { programme, round, Typed = fields, invalid.Errors }, StatusCodes.Status400BadRequest);
            case InterviewForm.Valid offer:
                await interviews.SaveAsync(open.Begun, addressKey.Hash(programme.Id, offer.Contact), offer, cancellationToken);
                return Page.Of<DonePage>(new { programme, Title = InterviewTexts.DoneTitle, Text = InterviewTexts.Done });
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }
}
