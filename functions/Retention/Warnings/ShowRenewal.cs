using FollowUp.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Retention;

/// <summary>Asks whether we may ask again. Reading it agrees to nothing.</summary>
internal sealed class ShowRenewal(RenewalLink link)
{
    [Function(nameof(ShowRenewal))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "renew/{programme}/{token}")] HttpRequest request,
        string programme,
        string token,
        CancellationToken cancellationToken) =>
        await link.ResolveAsync(programme, token, cancellationToken) is { Programme: var current }
            ? Page.Of<RenewalPage>(new { Programme = current })
            : Page.NotFound;
}
