using System.Collections.Concurrent;

namespace FollowUp.Programmes;

/// <summary>
/// Looks up rounds as they began. What a round began with never changes, so it is kept; whether the round is still open is
/// decided by the clock here and by storage on every write.
/// </summary>
internal sealed class BegunRounds(ProgrammeTable programmes, RoundTable rounds)
{
    private readonly ConcurrentDictionary<(string Programme, string Round), BegunRound> known = [];

    public async Task<BegunRound?> FindAsync(string programme, string round, CancellationToken cancellationToken)
    {
        if (known.TryGetValue((programme, round), out var begun))
            return begun;
        return await rounds.FindAsync(programme, round, cancellationToken) is { } state
            ? await FindAsync(programme, round, state, cancellationToken)
            : null;
    }

    /// <summary>All rounds of a programme with the dates that hold for them: one that has begun as it began, whatever was changed since, and any other as it is planned.</summary>
    /// <returns>Without a state those that have not begun.</returns>
    public async Task<IReadOnlyList<(Round Round, RoundState? State)>> AllAsync(Programme inForce, CancellationToken cancellationToken)
    {
        var states = await rounds.AllAsync(inForce.Id, cancellationToken);
        var all = new List<(Round, RoundState?)>();
        foreach (var round in inForce.Rounds)
        {
            var begun = states.TryGetValue(round.Id, out var state) ? await FindAsync(inForce.Id, round.Id, state, cancellationToken) : null;
            all.Add((begun?.Round ?? round, state));
        }
        return all;
    }

    /// <summary>Has the open rounds of a programme that have begun planned once more from the start: planning twice plans each person once.</summary>
    public Task PlanAgainAsync(Programme inForce, DateTimeOffset now, CancellationToken cancellationToken) =>
        PlanAgainAsync(inForce, round => round.IsOpen(now), cancellationToken);

    /// <summary>The same for those that are meant.</summary>
    public async Task PlanAgainAsync(Programme inForce, Func<Round, bool> isMeant, CancellationToken cancellationToken)
    {
        foreach (var (round, state) in await AllAsync(inForce, cancellationToken))
        {
            if (state is not null && isMeant(round))
                await rounds.PlanAgainAsync(inForce.Id, round.Id, cancellationToken);
        }
    }

    private async Task<BegunRound?> FindAsync(string programme, string round, RoundState state, CancellationToken cancellationToken)
    {
        if (known.TryGetValue((programme, round), out var begun))
            return begun;
        var version = await programmes.VersionAsync(programme, state.Version, cancellationToken);
        return version.Round(round) is { } definition ? known[(programme, round)] = new(version, definition, state.Shards) : null;
    }
}
