using FollowUp.Programmes;
using FollowUp.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Retention;

/// <summary>Asks whether somebody wants the copy of their data now: software follows links, and this one gives it once.</summary>
internal sealed class ShowCopy(CopyVisits visits)
{
    [Function(nameof(ShowCopy))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "copy/{programme}/{token}")] HttpRequest request,
        string programme,
        string token,
        CancellationToken cancellationToken) => await visits.ResolveAsync(programme, token, cancellationToken) switch
        {
            CopyVisit.Open open => Page.Of<CopyPage>(new { open.Current.Programme, Until = LastDay(open) }),
            CopyVisit.Over over => Page.Of<CopyPage>(new { over.Programme }),
            _ => Page.NotFound,
        };

    private static DateOnly LastDay(CopyVisit.Open open) => LocalTime.DayOf(open.Offer.EndsOn.AddTicks(-1), open.Current.Programme.TimeZone);
}
