using FollowUp.Programmes;
using FollowUp.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Desk;

/// <summary>The earlier evaluations that a programme is compared with, and the form for one more.</summary>
internal sealed class ShowEarlier(ProgrammeTable programmes)
{
    [Function(nameof(ShowEarlier))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "desk/programmes/{programme}/earlier")] HttpRequest request,
        string programme,
        CancellationToken cancellationToken) =>
        await programmes.CurrentAsync(programme, cancellationToken) is { Programme: var current }
            ? Page.Of<EarlierPage>(new { Programme = current, IsSaved = request.Query.ContainsKey("saved") })
            : DeskPage.Missing;
}
