using FollowUp.Programmes;
using FollowUp.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Desk;

internal sealed class ShowRound(ProgrammeTable programmes, RoundFigures figures)
{
    [Function(nameof(ShowRound))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "desk/programmes/{programme}/rounds/{round}")] HttpRequest request,
        string programme,
        string round,
        CancellationToken cancellationToken) =>
        await programmes.CurrentAsync(programme, cancellationToken) is { Programme: var current } && current.Round(round) is { } found
            ? Page.Of<RoundPage>(new { Programme = current, Round = found, Detail = await figures.OfAsync(current, found, cancellationToken) })
            : DeskPage.Missing;
}
