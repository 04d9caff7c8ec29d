using FollowUp.Programmes;
using FollowUp.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Desk;

/// <summary>The team's first page: what needs somebody, what happened and will happen, and every programme with its rounds.</summary>
internal sealed class ShowDesk(ProgrammeTable programmes, BegunRounds rounds, DeskAttention attention, TimeProvider clock)
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
            var known = await rounds.AllAsync(current.Programme, cancellationToken);
            var dated = known.Select(one => one.Round).ToList();
            overviews.Add(ProgrammeOverview.Of(current, known, now));
            urgent.AddRange(await attention.EventsAsync(current.Programme, dated, cancellationToken));
            past.AddRange(DeskCalendar.Between(current.Programme, dated, today.AddDays(-Days), today));
            next.AddRange(DeskCalendar.Between(current.Programme, dated, today.AddDays(1), today.AddDays(Days)));
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
