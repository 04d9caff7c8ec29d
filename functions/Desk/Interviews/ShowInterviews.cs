using FollowUp.Programmes;
using FollowUp.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Desk;

/// <summary>Who could be interviewed after a round: counts, and nobody's contact.</summary>
internal sealed class ShowInterviews(ProgrammeTable programmes, InterviewDesk desk)
{
    [Function(nameof(ShowInterviews))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "desk/programmes/{programme}/rounds/{round}/interviews")] HttpRequest request,
        string programme,
        string round,
        CancellationToken cancellationToken) =>
        await programmes.CurrentAsync(programme, cancellationToken) is { Programme: var current } && current.Round(round) is { } found
            ? Page.Of<InterviewsPage>(new { Programme = current, Round = found, List = await desk.ListAsync(current, found, cancellationToken), IsNominated = request.Query.ContainsKey("nominated") })
            : DeskPage.Missing;
}
