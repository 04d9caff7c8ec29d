namespace FollowUp.Retention;

/// <summary>What the order of the ledger's entries says.</summary>
internal static class LedgerChain
{
    /// <summary>Whether no entry was changed, taken out or put in between.</summary>
    public static bool Holds(IReadOnlyList<LedgerEntry> entries) =>
        entries.Select((entry, index) => entry.Sequence == index + 1 && entry.Previous == (index == 0 ? "" : entries[index - 1].Hash)).All(holds => holds);

    /// <summary>Deletions that were begun and never seen to their end.</summary>
    public static IEnumerable<LedgerEntry> Unfinished(IReadOnlyList<LedgerEntry> entries)
    {
        var done = entries.Where(entry => entry.Stage == LedgerStage.Done).Select(entry => entry.Run).ToHashSet();
        return entries.Where(entry => entry.Stage == LedgerStage.Intended && !done.Contains(entry.Run));
    }
}
