namespace FollowUp.Retention;

/// <summary>The whole record of deletions, oldest first, as it was read.</summary>
internal sealed record LedgerChain(IReadOnlyList<LedgerEntry> Entries, LedgerHead Head)
{
    /// <summary>Whether no entry was changed, taken out or put in.</summary>
    public bool Holds =>
        Entries.Select((entry, index) => entry.IsIntact && Follows(entry, index == 0 ? LedgerHead.None : At(index - 1))).All(follows => follows)
        && Head with { ETag = null } == (Entries.Count == 0 ? LedgerHead.None : At(Entries.Count - 1));

    private static bool Follows(LedgerEntry entry, LedgerHead before) => entry.Sequence == before.Sequence + 1 && entry.Previous == before.Hash;

    private LedgerHead At(int index) => new(Entries[index].Sequence, Entries[index].Hash);
}
