namespace FollowUp.Retention;

/// <summary>The record of deletions, oldest first, as it was read.</summary>
internal sealed record LedgerChain(IReadOnlyList<LedgerEntry> Entries, LedgerHead Head)
{
    /// <summary>Whether no entry was changed, taken out or put in, but for those at its beginning that were kept for long enough.</summary>
    public bool Holds =>
        Entries.Select((entry, index) => entry.IsIntact && (index == 0 ? Begins(entry) : Follows(entry, At(index - 1)))).All(follows => follows)
        && Head with { ETag = null } == (Entries.Count == 0 ? LedgerHead.None : At(Entries.Count - 1));

    /// <summary>
    /// What the chain begins with after older entries were deleted has itself been kept for long enough, which its hash proves, and
    /// an entry further on announces that such entries go.
    /// </summary>
    private bool Begins(LedgerEntry first) =>
        Follows(first, LedgerHead.None)
        || Entries.Any(entry => entry is { Rule: LedgerWindow.Rule, Stage: LedgerStage.Intended } && entry.Cutoff >= LedgerWindow.EndsOn(first.WrittenOn));

    private static bool Follows(LedgerEntry entry, LedgerHead before) => entry.Sequence == before.Sequence + 1 && entry.Previous == before.Hash;

    private LedgerHead At(int index) => new(Entries[index].Sequence, Entries[index].Hash);
}
