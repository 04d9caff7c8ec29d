using FollowUp.Programmes;
using FollowUp.Shared;
using FollowUp.Shared.Telemetry;

namespace FollowUp.Invitations;

/// <summary>Chooses what is sent next: programmes in turn, the oldest first within each, as many as the budget allows.</summary>
internal sealed class Backlog(ProgrammeTable programmes, OpenRounds openRounds, InvitationTable invitations, SendBudgetTable budget, Measures measures, TimeProvider clock)
{
    private const int AtOnce = 4;

    public async Task<Allotment> TakeAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var allowed = await budget.AllowedAsync(now, cancellationToken);
        if (allowed == 0)
            return new([], now, Task.CompletedTask);
        var reading = await Turns.EachAsync(
            await programmes.InForceAsync(cancellationToken), AtOnce, inForce => DueAsync(inForce.Programme, now, allowed, cancellationToken), cancellationToken);
        var chosen = InTurn([.. reading.Results()], (int)(now.Ticks / TimeSpan.TicksPerMinute)).Take(allowed).ToList();
        var taken = await budget.TakeAsync(chosen.Count, now, cancellationToken);
        measures.Due.Add(taken);
        return new(chosen[..taken], now, Task.WhenAll(reading));
    }

    /// <param name="turn">Whose turn it is to be first: it goes round, so that nobody is always last.</param>
    public static IEnumerable<T> InTurn<T>(IReadOnlyList<IReadOnlyList<T>> queues, int turn)
    {
        for (var place = 0; queues.Any(queue => queue.Count > place); place++)
        {
            for (var other = 0; other < queues.Count; other++)
            {
                if (queues[(turn % queues.Count + other) % queues.Count] is var queue && queue.Count > place)
                    yield return queue[place];
            }
        }
    }

    private async Task<IReadOnlyList<DueStep>> DueAsync(string programme, DateTimeOffset now, int most, CancellationToken cancellationToken)
    {
        var due = new List<DueStep>();
        foreach (var begun in await openRounds.InAsync(programme, now, cancellationToken))
        {
            var places = await invitations.DueAsync(programme, begun.Round.Id, now, most, cancellationToken);
            due.AddRange(places.Select(place => new DueStep(begun, place)));
        }
        return [.. due.OrderBy(step => step.Place.DueOn).Take(most)];
    }
}
