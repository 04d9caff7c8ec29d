namespace FollowUp.Shared;

/// <summary>Gives everybody a turn, a few at a time, whatever goes wrong with one of them.</summary>
internal static class Turns
{
    /// <returns>How each turn ended, in the order of the items. Await them together to learn what went wrong.</returns>
    public static async Task<IReadOnlyList<TTask>> EachAsync<T, TTask>(
        IReadOnlyList<T> items, int atOnce, Func<T, TTask> turn, CancellationToken cancellationToken)
        where TTask : Task
    {
        var turns = new TTask[items.Count];
        await Parallel.ForAsync(
            0,
            items.Count,
            new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = cancellationToken },
            async (place, _) =>
            {
                turns[place] = turn(items[place]);
                await ((Task)turns[place]).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            });
        return turns;
    }

    /// <summary>The results of those turns that went well.</summary>
    public static IEnumerable<T> Results<T>(this IEnumerable<Task<T>> turns) => turns.Where(turn => turn.IsCompletedSuccessfully).Select(turn => turn.Result);
}
