using System.Collections.Concurrent;

namespace FollowUp.Programmes;

/// <summary>
/// Looks up begun rounds for the survey page. What it gives back never changes once a round has begun, so it is kept;
/// whether the round is still open is decided by the clock here and by storage on every write.
/// </summary>
internal sealed class BegunRounds(ProgrammeTable programmes, RoundTable rounds)
{
    private readonly ConcurrentDictionary<(string Programme, string Round), BegunRound> known = [];

    public async Task<BegunRound?> FindAsync(string programme, string round, CancellationToken cancellationToken)
    {
        if (known.TryGetValue((programme, round), out var begun))
            return begun;
        if (await rounds.FindAsync(programme, round, cancellationToken) is not { } state)
            return null;
        var version = await programmes.VersionAsync(programme, state.Version, cancellationToken);
        return version.Round(round) is { } definition ? known[(programme, round)] = new(version, definition, state.Shards) : null;
    }
}
