using FollowUp.Programmes;
using FollowUp.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Alumni;

/// <summary>The page of the link that stops all messages: one button. Opening it changes nothing.</summary>
internal sealed class ShowUnsubscribe(UnsubscribeLink links, ProgrammeTable programmes)
{
    [Function(nameof(ShowUnsubscribe))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "u/{programme}/{link}")] HttpRequest request,
        string programme,
        string link,
        CancellationToken cancellationToken) =>
        links.Read(programme, link) is not null && await programmes.CurrentAsync(programme, cancellationToken) is { } current
            ? Page.Of<UnsubscribePage>(new { current.Programme })
            : Page.NotFound;
}
