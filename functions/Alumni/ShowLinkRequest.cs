using FollowUp.Programmes;
using FollowUp.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Alumni;

/// <summary>The page for somebody who lost the link: it asks for the address that the invitation went to.</summary>
internal sealed class ShowLinkRequest(ProgrammeTable programmes)
{
    [Function(nameof(ShowLinkRequest))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "join/{programme}")] HttpRequest request,
        string programme,
        CancellationToken cancellationToken) =>
        await programmes.CurrentAsync(programme, cancellationToken) is { } current
            ? Page.Of<LinkRequestPage>(new { current.Programme })
            : Page.NotFound;
}
