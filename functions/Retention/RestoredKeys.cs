using FollowUp.Programmes;
using FollowUp.Responses;

namespace FollowUp.Retention;

/// <summary>
/// Destroys pseudonym keys again that a restored backup brought back: those whose rounds are sealed. Answers that came back under
/// pseudonyms are sealed again when the rounds are next looked at.
/// </summary>
internal sealed class RestoredKeys(PseudonymKeyTable keys, RoundTable rounds, ResponseTable responses)
{
    public async Task<IReadOnlyList<KeyScope>> FindAsync(ProgrammeHistory history, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var found = new List<KeyScope>();
        foreach (var scope in history.Begun.GroupBy(begun => KeyScope.Of(history.Id, begun.Round)))
        {
            if (now >= scope.Max(begun => SealingTime.Of(history.Current, begun.Round)) && await keys.FindAsync(scope.Key, cancellationToken) is not null && await AreSealedAsync(scope, cancellationToken))
                found.Add(scope.Key);
        }
        return found;
    }

    public async Task DestroyAsync(ProgrammeHistory history, KeyScope scope, CancellationToken cancellationToken)
    {
        foreach (var begun in history.Begun.Where(begun => KeyScope.Of(history.Id, begun.Round) == scope))
            await SealAgainAsync(begun, cancellationToken);
        await keys.DestroyAsync(scope, cancellationToken);
    }

    /// <summary>Where rounds are not sealed yet, sealing destroys the key as ever.</summary>
    private async Task<bool> AreSealedAsync(IEnumerable<BegunRound> scope, CancellationToken cancellationToken)
    {
        foreach (var begun in scope)
        {
            if (await rounds.FindAsync(begun.Programme.Id, begun.Round.Id, cancellationToken) is not { IsSealed: true })
                return false;
        }
        return true;
    }

    private async Task SealAgainAsync(BegunRound begun, CancellationToken cancellationToken)
    {
        var (programme, round) = (begun.Programme.Id, begun.Round.Id);
        for (var shard = 0; shard < begun.Shards; shard++)
        {
            if (!await responses.HasPseudonymsAsync(programme, round, shard, cancellationToken))
                continue;
            while (await rounds.FindAsync(programme, round, cancellationToken) is { IsSealed: true } state
                && await rounds.ReplaceAsync(programme, round, state with { IsSealed = false }, cancellationToken) is null)
            {
            }
        }
    }
}
