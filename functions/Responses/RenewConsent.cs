using FollowUp.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Primitives;

namespace FollowUp.Responses;

/// <summary>Records that somebody agrees to be asked again.</summary>
internal sealed class RenewConsent(SurveyVisits visits, ConsentRenewal renewal)
{
    [Function(nameof(RenewConsent))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "s/{programme}/{round}/{token}/ask-again")] HttpRequest request,
        string programme,
        string round,
        string token,
        CancellationToken cancellationToken)
    {
        var visit = await visits.ResolveAsync(programme, round, token, cancellationToken);
        return visit is SurveyVisit.Open { Begun.Programme.RenewalWording: not null } open
            ? await SentForm.AnswerAsync(request, fields => RenewAsync(open, fields, cancellationToken), cancellationToken)
            : VisitPage.Refusal(visit);
    }

    private async Task<IResult> RenewAsync(SurveyVisit.Open open, IReadOnlyDictionary<string, StringValues> fields, CancellationToken cancellationToken)
    {
        var (programme, round) = (open.Begun.Programme, open.Begun.Round);
        if (fields.OneIn(ConsentRenewalPage.Field) != ConsentRenewalPage.Ticked || programme.RenewalWording is not { } wording)
            return Page.Of<ConsentRenewalPage>(new { programme, round, HasFault = true }, StatusCodes.Status400BadRequest);
        await renewal.RecordAsync(open.Begun, open.Target.Person, wording, cancellationToken);
        return Page.Of<DonePage>(new { programme, Title = ContactTexts.RenewalDoneTitle, Text = ContactTexts.RenewalDone });
    }
}
