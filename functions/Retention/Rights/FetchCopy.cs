using FollowUp.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Retention;

/// <summary>Gives people the copy of their data, once. Only they see it, and the desk learns that it was fetched.</summary>
internal sealed class FetchCopy(CopyVisits visits, ProgrammeHistories histories, PersonalCopyReader copies, RightsRequestTable requests, PublicUrl publicUrl, TimeProvider clock)
{
    [Function(nameof(FetchCopy))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "copy/{programme}/{token}")] HttpRequest request,
        string programme,
        string token,
        CancellationToken cancellationToken) => await visits.ResolveAsync(programme, token, cancellationToken) switch
        {
            CopyVisit.Open open => await FetchAsync(open, cancellationToken),
            CopyVisit.Over over => Page.Of<CopyPage>(new { over.Programme }),
            _ => Page.NotFound,
        };

    /// <summary>The copy is read first: whoever's link fails halfway can use it again.</summary>
    private async Task<IResult> FetchAsync(CopyVisit.Open open, CancellationToken cancellationToken)
    {
        var programme = open.Current.Programme;
        var copy = await copies.ReadAsync(await histories.ReadAsync(open.Current, cancellationToken), open.Offer.AddressHash, cancellationToken);
        var fetched = open.Request.Close("the copy was fetched", clock.GetUtcNow());
        return await requests.ReplaceAsync(programme.Id, fetched, cancellationToken) is not null
            ? new CopyFile(programme, copy, publicUrl.At($"privacy/{programme.Id}"))
            : Page.Of<CopyPage>(new { Programme = programme });
    }
}
