using FollowUp.Programmes;

namespace FollowUp.Retention;

/// <summary>One line of the manifest: something that the application stores, why, and until when (privacy rule 21).</summary>
public sealed record StoredData
{
    public required StoreKind Kind { get; init; }

    /// <summary>The name of the table, container or queue.</summary>
    public required string Store { get; init; }

    /// <summary>How the keys of its rows begin; empty for all of a store.</summary>
    public string Keys { get; init; } = "";

    /// <summary>The columns; one that ends with `*` stands for all that begin so.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>What it is, in words for the people whom it is about.</summary>
    public required string Data { get; init; }

    public required string Purpose { get; init; }

    public required DataBasis Basis { get; init; }

    /// <summary>When it is deleted, in words.</summary>
    public required Func<RetentionWindows, string> Window { get; init; }

    public string Processor { get; init; } = "Microsoft Azure";

    public bool Names(string key, string field) =>
        key.StartsWith(Keys, StringComparison.Ordinal)
        && Fields.Any(known => known.EndsWith('*') ? field.StartsWith(known[..^1], StringComparison.Ordinal) : field == known);
}
