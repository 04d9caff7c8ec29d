using FollowUp.Programmes;
using FollowUp.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Desk;

internal sealed class ShowProgrammes(ProgrammeTable programmes, TimeProvider clock)
{
    private static readonly Dictionary<string, RoundState> NotLookedUp = [];

    [Function(nameof(ShowProgrammes))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "desk/programmes")] HttpRequest request, CancellationToken cancellationToken)
    {
        var all = await programmes.AllAsync(cancellationToken);
        return Page.Of<ProgrammesPage>(new
        {
            Programmes = all.Select(current => ProgrammeOverview.Of(current, NotLookedUp, clock.GetUtcNow())).ToList(),
        });
    }
}
