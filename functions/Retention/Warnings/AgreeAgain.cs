using FollowUp.Alumni;
using FollowUp.Programmes;
using FollowUp.Responses;
using FollowUp.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Primitives;

namespace FollowUp.Retention;

/// <summary>Records that somebody agrees that we may ask again, with the day and the words.</summary>
internal sealed class AgreeAgain(RenewalLink link, ConsentRenewal renewal)
{
    [Function(nameof(AgreeAgain))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "renew/{programme}/{token}")] HttpRequest request,
        string programme,
        string token,
        CancellationToken cancellationToken) =>
        await link.ResolveAsync(programme, token, cancellationToken) is { } found
            ? await SentForm.AnswerAsync(request, fields => AgreeAsync(found.Programme, found.Person, fields, cancellationToken), cancellationToken)
            : Page.NotFound;

    private async Task<IResult> AgreeAsync(Programme programme, Alumnus person, IReadOnlyDictionary<string, StringValues> fields, CancellationToken cancellationToken)
    {
        if (fields.OneIn(RenewalPage.Field) != RenewalPage.Ticked || programme.RenewalWording is not { } wording)
            return Page.Of<RenewalPage>(new { programme, HasFault = true }, StatusCodes.Status400BadRequest);
        await renewal.RecordAsync(programme, new(person.Id, person.Cohort), wording, cancellationToken);
        return Page.Of<RenewalPage>(new { programme, IsDone = true });
    }
}
