using FollowUp.Programmes;
using FollowUp.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Desk;

/// <summary>The team's first page: every programme with its rounds, and the way to their reports.</summary>
internal sealed class ShowDesk(ProgrammeTable programmes, RoundTable rounds, TimeProvider clock)
{
    [Function(nameof(ShowDesk))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "desk")] HttpRequest request, CancellationToken cancellationToken)
    {
        var overviews = new List<ProgrammeOverview>();
        foreach (var current in await programmes.AllAsync(cancellationToken))
            overviews.Add(ProgrammeOverview.Of(current, await rounds.AllAsync(current.Programme.Id, cancellationToken), clock.GetUtcNow()));
        return Page.Of<OverviewPage>(new { Programmes = overviews });
    }
}
