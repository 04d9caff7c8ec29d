using FollowUp.Programmes;
using FollowUp.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Desk;

internal sealed class ShowProgrammes(ProgrammeTurns programmes, TimeProvider clock)
{
    [Function(nameof(ShowProgrammes))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "desk/programmes")] HttpRequest request, CancellationToken cancellationToken)
    {
        var all = await programmes.ReadEachAsync(
            current => Task.FromResult(ProgrammeOverview.Of(current, Planned(current.Programme), clock.GetUtcNow())), cancellationToken);
        return Page.Of<ProgrammesPage>(new { Programmes = all.Read, all.Unreadable });
    }

    /// <summary>Without a look at how far they have come.</summary>
    private static IEnumerable<(Round, RoundState?)> Planned(Programme programme) => programme.Rounds.Select(round => (round, default(RoundState)));
}
