using FollowUp.Programmes;
using FollowUp.Responses;

namespace FollowUp.Summaries;

/// <summary>
/// Seals the closed rounds whose answers stand under one pseudonym key. What is kept of their connections is counted before the first
/// answer is rewritten, and never again; the key goes last. A run that died is taken up by the next one, and two at once do no harm.
/// </summary>
internal sealed class ScopeSealer(ResponseTable responses, SealingTable answers, SealedTallyCounter counter, PseudonymKeyTable keys, RoundTable rounds)
{
    /// <param name="closed">In the order in which they opened.</param>
    public async Task SealAsync(KeyScope scope, IReadOnlyList<UnsealedRound> closed, CancellationToken cancellationToken)
    {
        var stored = await closed.Select(round => round.Begun).ToAsyncEnumerable().Where(IsStoredAsync).ToListAsync(cancellationToken);
        for (var place = 0; place < stored.Count; place++)
            await KeepTallyAsync(stored[place], stored.Take(place), cancellationToken);
        foreach (var begun in stored)
            await answers.RewriteAsync(begun, cancellationToken);
        await keys.DestroyAsync(scope, cancellationToken);
        foreach (var (begun, state) in closed)
            await rounds.ReplaceAsync(begun.Programme.Id, begun.Round.Id, state with { IsSealed = true }, cancellationToken);
    }

    /// <summary>The answers of a cohort's first rounds may be deleted before the key of all its rounds is destroyed.</summary>
    private async ValueTask<bool> IsStoredAsync(BegunRound begun, CancellationToken cancellationToken)
    {
        for (var shard = 0; shard < begun.Shards; shard++)
        {
            if (await responses.VersionAsync(begun.Programme.Id, begun.Round.Id, shard, cancellationToken) is not null)
                return true;
        }
        return false;
    }

    private async Task KeepTallyAsync(BegunRound begun, IEnumerable<BegunRound> earlier, CancellationToken cancellationToken)
    {
        if (await answers.FindTallyAsync(begun.Programme.Id, begun.Round.Id, cancellationToken) is not null)
            return;
        await answers.FreezeAsync(begun, cancellationToken);
        var tally = await counter.CountAsync(begun, earlier, cancellationToken);
        await answers.AddTallyAsync(begun, tally.ToJson(), cancellationToken);
    }
}
