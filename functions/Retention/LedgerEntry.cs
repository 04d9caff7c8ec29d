using System.Security.Cryptography;
using System.Text;

namespace FollowUp.Retention;

/// <summary>One line of the record of deletions: what is about to go, or is gone. It names no person, address or key.</summary>
internal sealed record LedgerEntry
{
    public required long Sequence { get; init; }

    public required LedgerStage Stage { get; init; }

    /// <summary>What the entry is about; the entry that is `Done` has the same run as the one that was `Intended`.</summary>
    public required string Run { get; init; }

    /// <summary>The kind of data, such as `contact details`.</summary>
    public required string Rule { get; init; }

    /// <summary>Of which programme and of which of its cohorts, rounds or reports.</summary>
    public required string Scope { get; init; }

    /// <summary>What had expired by then was to go.</summary>
    public required DateTimeOffset Cutoff { get; init; }

    public required int Count { get; init; }

    /// <summary>The hash of the manifest by which it had expired.</summary>
    public required string Manifest { get; init; }

    public required DateTimeOffset WrittenOn { get; init; }

    /// <summary>The hash of the entry before; empty for the first.</summary>
    public required string Previous { get; init; }

    /// <summary>As it was stored, which after <see cref="Sealed"/> is SHA-256 over everything else in hexadecimal.</summary>
    public string Hash { get; init; } = "";

    public bool IsIntact => Hash == Sealed().Hash;

    public LedgerEntry Sealed() => this with
    {
        Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
            string.Join('\n', Sequence, Stage, Run, Rule, Scope, Cutoff.ToString("O"), Count, Manifest, WrittenOn.ToString("O"), Previous)))),
    };
}
