using FollowUp.Programmes;
using FollowUp.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Desk;

/// <summary>The team's first page: what needs somebody, what happened and will happen, and every programme with its rounds.</summary>
internal sealed class ShowDesk(ProgrammeTurns programmes, BegunRounds rounds, DeskAttention attention, TimeProvider clock)
{
    [Function(nameof(ShowDesk))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "desk")] HttpRequest request, CancellationToken cancellationToken)
    {
        var weeks = await programmes.ReadEachAsync(current => ReadAsync(current, cancellationToken), cancellationToken);
        return Page.Of<OverviewPage>(new
        {
            Programmes = weeks.Read.Select(week => week.Overview).ToList(),
            weeks.Unreadable,
            Poisoned = await attention.PoisonedAsync(cancellationToken),
            Urgent = weeks.Read.SelectMany(week => week.Urgent).ToList(),
            Past = weeks.Read.SelectMany(week => week.Past).ToList(),
            Next = weeks.Read.SelectMany(week => week.Next).ToList(),
        });
    }

    private async Task<ProgrammeWeek> ReadAsync(ProgrammeVersion current, CancellationToken cancellationToken)
    {
        var known = await rounds.AllAsync(current.Programme, cancellationToken);
        var urgent = await attention.EventsAsync(current.Programme, known.Select(one => one.Round), cancellationToken);
        return ProgrammeWeek.Of(current, known, urgent, clock.GetUtcNow());
    }
}
