namespace FollowUp.Local.Launcher.Life;

/// <summary>Reads in the record of deletions what has gone since the last look.</summary>
internal sealed class LedgerNews(DeskClient desk)
{
    private long read;

    /// <returns>A sentence for each kind of news, of nobody's data.</returns>
    /// <exception cref="LauncherException">The record was changed.</exception>
    public async Task<IReadOnlyList<string>> ReadAsync(CancellationToken cancellationToken)
    {
        var ledger = await desk.ReadAsync<Ledger>("desk/api/ledger", cancellationToken);
        if (!ledger.Holds)
            throw new LauncherException("The record of deletions does not hold: an entry of it was changed, taken out or put in.");
        var news = ledger.Entries.Where(entry => entry.Sequence > read).ToList();
        read = news.Select(entry => entry.Sequence).DefaultIfEmpty(read).Max();
        return [.. Sentences("Forgotten", news, "Done"), .. Sentences("Not forgotten yet, because it was not announced a week before", news, "Stopped")];
    }

    private static IEnumerable<string> Sentences(string what, IEnumerable<Entry> news, string stage)
    {
        var ofStage = news.Where(entry => entry.Stage == stage).GroupBy(entry => entry.Of, entry => GoneData.Of(entry.Rule, entry.Count)).ToList();
        return ofStage.Count == 0 ? [] : [$"{what}: {string.Join("; ", ofStage.Select(scope => $"{string.Join(", ", scope)}{scope.Key}"))}"];
    }

    private sealed record Ledger(bool Holds, IReadOnlyList<Entry> Entries);

    private sealed record Entry(long Sequence, string Stage, string Rule, string Scope, int Count)
    {
        private const string OneRequest = "erasure";

        /// <summary>The cohort, round or report that it is about, if not the whole programme.</summary>
        public string Of => Scope.Split('~') is [_, var part] && Rule != OneRequest ? $" of {(part.All(char.IsAsciiDigit) ? "cohort " : "")}{part}" : "";
    }
}
