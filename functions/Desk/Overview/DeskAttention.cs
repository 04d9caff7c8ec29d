using FollowUp.Programmes;
using FollowUp.Shared;

namespace FollowUp.Desk;

/// <summary>Gathers what needs somebody.</summary>
internal sealed class DeskAttention(PoisonQueues poison, PauseTable pauses, WaitingWork waiting, TimeProvider clock)
{
    public async Task<IReadOnlyList<PoisonedMessages>> PoisonedAsync(CancellationToken cancellationToken)
    {
        var poisoned = new List<PoisonedMessages>();
        foreach (var queue in PoisonQueue.All)
            poisoned.Add(new(queue.Name, await poison.CountAsync(queue, cancellationToken)));
        return [.. poisoned.Where(queue => queue.Messages > 0)];
    }

    /// <summary>Contact windows that end soon, sending that the team has paused, and what waits for the team.</summary>
    public async Task<IReadOnlyList<DeskEvent>> EventsAsync(Programme programme, IEnumerable<Round> rounds, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var today = LocalTime.DayOf(now, programme.TimeZone);
        var paused = await pauses.InAsync(programme.Id, cancellationToken);
        return
        [
            .. rounds.Where(round => round.IsOpen(now) && paused.Hold(round.Id))
                .Select(round => new DeskEvent(today, DeskTexts.SendingPaused.With(programme.Name, round.Id), DeskAddress.Round(programme.Id, round.Id))),
            .. await waiting.InAsync(programme, today, cancellationToken),
            .. ContactsEnding.Soon(programme, now),
        ];
    }
}
