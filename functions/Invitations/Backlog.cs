using FollowUp.Programmes;

namespace FollowUp.Invitations;

/// <summary>Chooses what is sent next: programmes in turn, the oldest first within each, as many as the budget allows.</summary>
internal sealed class Backlog(ProgrammeTable programmes, BegunRounds rounds, InvitationTable invitations, SendBudgetTable budget, TimeProvider clock)
{
    public async Task<IReadOnlyList<DueStep>> TakeAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var allowed = await budget.AllowedAsync(now, cancellationToken);
        if (allowed == 0)
            return [];
        var queues = new List<IReadOnlyList<DueStep>>();
        foreach (var current in (await programmes.AllAsync(cancellationToken)).Where(current => IsSendTime(current.Programme, now)))
            queues.Add(await DueAsync(current.Programme, now, allowed, cancellationToken));
        var chosen = InTurn(queues).Take(allowed).ToList();
        return chosen[..await budget.TakeAsync(chosen.Count, now, cancellationToken)];
    }

    public static IEnumerable<T> InTurn<T>(IReadOnlyList<IReadOnlyList<T>> queues)
    {
        for (var turn = 0; queues.Any(queue => queue.Count > turn); turn++)
        {
            foreach (var queue in queues.Where(queue => queue.Count > turn))
                yield return queue[turn];
        }
    }

    private static bool IsSendTime(Programme programme, DateTimeOffset now) => programme.SendWindow.Contains(now, programme.TimeZone);

    private async Task<IReadOnlyList<DueStep>> DueAsync(Programme programme, DateTimeOffset now, int most, CancellationToken cancellationToken)
    {
        var due = new List<DueStep>();
        foreach (var round in programme.Rounds.Where(round => round.OpensOn <= now))
        {
            if (await rounds.FindAsync(programme.Id, round.Id, cancellationToken) is not { } begun)
                continue;
            var places = await invitations.DueAsync(programme.Id, round.Id, now, most, cancellationToken);
            due.AddRange(places.Select(place => new DueStep(begun, place)));
        }
        return [.. due.OrderBy(step => step.Place.DueOn).Take(most)];
    }
}
