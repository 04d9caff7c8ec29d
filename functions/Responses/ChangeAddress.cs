using FollowUp.Alumni;
using FollowUp.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Primitives;

namespace FollowUp.Responses;

/// <summary>Takes a new address. The answer is the same whatever becomes of it.</summary>
internal sealed class ChangeAddress(SurveyVisits visits, NewAddress addresses)
{
    [Function(nameof(ChangeAddress))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "s/{programme}/{round}/{token}/address")] HttpRequest request,
        string programme,
        string round,
        string token,
        CancellationToken cancellationToken)
    {
        var visit = await visits.ResolveAsync(programme, round, token, cancellationToken);
        return visit is SurveyVisit.Open open
            ? await SentForm.AnswerAsync(request, fields => ChangeAsync(open, fields, cancellationToken), cancellationToken)
            : VisitPage.Refusal(visit);
    }

    private async Task<IResult> ChangeAsync(SurveyVisit.Open open, IReadOnlyDictionary<string, StringValues> fields, CancellationToken cancellationToken)
    {
        var (programme, round) = (open.Begun.Programme, open.Begun.Round);
        var typed = fields.OneIn(NewAddressPage.Field);
        if (EmailAddress.Parse(typed) is not { } address)
            return Page.Of<NewAddressPage>(new { programme, round, typed }, StatusCodes.Status400BadRequest);
        await addresses.ChangeAsync(programme, open.Target.Person, address, cancellationToken);
        return Page.Of<DonePage>(new { programme, Title = ContactTexts.AddressDoneTitle, Text = ContactTexts.AddressDone });
    }
}
