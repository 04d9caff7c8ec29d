using FollowUp.Programmes;
using FollowUp.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Desk;

/// <summary>The team's first page: what needs somebody, what happened and will happen, and every programme with its rounds.</summary>
internal sealed class ShowDesk(ProgrammeTable programmes, RoundTable rounds, DeskAttention attention, TimeProvider clock)
{
    private const int Days = 7;

    [Function(nameof(ShowDesk))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "desk")] HttpRequest request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var (overviews, urgent, past, next) = (new List<ProgrammeOverview>(), new List<DeskEvent>(), new List<DeskEvent>(), new List<DeskEvent>());
        foreach (var current in await programmes.AllAsync(cancellationToken))
        {
            var today = LocalTime.DayOf(now, current.Programme.TimeZone);
            overviews.Add(ProgrammeOverview.Of(current, await rounds.AllAsync(current.Programme.Id, cancellationToken), now));
            urgent.AddRange(await attention.EventsAsync(current.Programme, cancellationToken));
            past.AddRange(DeskCalendar.Between(current.Programme, today.AddDays(-Days), today));
            next.AddRange(DeskCalendar.Between(current.Programme, today.AddDays(1), today.AddDays(Days)));
        }
        return Page.Of<OverviewPage>(new
        {
            Programmes = overviews,
            Poisoned = await attention.PoisonedAsync(cancellationToken),
            Urgent = urgent,
            Past = past,
            Next = next,
        });
    }
}
