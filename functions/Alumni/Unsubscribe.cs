using FollowUp.Programmes;
using FollowUp.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Alumni;

/// <summary>Stops all messages of a programme to an address, by one POST from the page or from a mail program (RFC 8058): no redirect, no question, and again without harm.</summary>
internal sealed class Unsubscribe(UnsubscribeLink links, OptOutTable optOuts, ProgrammeTable programmes)
{
    [Function(nameof(Unsubscribe))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "u/{programme}/{link}")] HttpRequest request,
        string programme,
        string link,
        CancellationToken cancellationToken)
    {
        if (links.Read(programme, link) is not { } addressHash)
            return Page.NotFound;
        await optOuts.AddAsync(programme, addressHash, cancellationToken);
        return await programmes.CurrentAsync(programme, cancellationToken) is { } current
            ? Page.Of<UnsubscribedPage>(new { current.Programme })
            : Results.Ok();
    }
}
