using Azure;

namespace FollowUp.Retention;

/// <summary>Where the ledger ends: without it, entries taken off its end would not be missed.</summary>
internal sealed record LedgerHead(long Sequence, string Hash)
{
    public static LedgerHead None { get; } = new(0, "");

    /// <summary>Null where nothing has been written yet.</summary>
    public ETag? ETag { get; init; }
}
