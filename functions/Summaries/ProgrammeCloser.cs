using FollowUp.Programmes;
using FollowUp.Responses;

namespace FollowUp.Summaries;

/// <summary>Closes and seals what is over in a programme: rounds one by one, and together those whose answers stand under one pseudonym key.</summary>
internal sealed class ProgrammeCloser(RoundTable rounds, BegunRounds begunRounds, RoundCloser closer, ScopeSealer sealer, TimeProvider clock)
{
    public async Task CloseAsync(Programme programme, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var unsealed = await UnsealedAsync(programme.Id, cancellationToken);
        foreach (var scope in unsealed.GroupBy(round => KeyScope.Of(programme.Id, round.Begun.Round)))
        {
            var closed = await CloseAsync(scope.Where(round => now >= round.Begun.Round.ClosesOn), cancellationToken);
            if (closed.Count == scope.Count() && now >= scope.Max(round => SealingTime.Of(programme, round.Begun.Round)))
                await sealer.SealAsync(scope.Key, [.. closed.OrderBy(round => round.Begun.Round.OpensOn)], cancellationToken);
        }
    }

    private async Task<IReadOnlyList<UnsealedRound>> UnsealedAsync(string programme, CancellationToken cancellationToken)
    {
        var unsealed = new List<UnsealedRound>();
        foreach (var (round, state) in await rounds.AllAsync(programme, cancellationToken))
        {
            if (!state.IsSealed && await begunRounds.FindAsync(programme, round, cancellationToken) is { } begun)
                unsealed.Add(new(begun, state));
        }
        return unsealed;
    }

    /// <returns>Without those that somebody else is at: they have to wait for the next run.</returns>
    private async Task<IReadOnlyList<UnsealedRound>> CloseAsync(IEnumerable<UnsealedRound> over, CancellationToken cancellationToken)
    {
        var closed = new List<UnsealedRound>();
        foreach (var round in over)
        {
            if (await closer.CloseAsync(round.Begun, round.State, cancellationToken) is { } state)
                closed.Add(round with { State = state });
        }
        return closed;
    }
}
