using System.Globalization;
using Azure.Data.Tables;
using FollowUp.Shared;

namespace FollowUp.Retention;

/// <summary>An entry of the ledger as a row.</summary>
internal static class LedgerRow
{
    /// <summary>Rows stand in the order of their sequences.</summary>
    public static string Key(long sequence) => sequence.ToString("D19", CultureInfo.InvariantCulture);

    public static TableEntity Of(string partition, LedgerEntry entry) => new(partition, Key(entry.Sequence))
    {
        ["Stage"] = entry.Stage.ToString(),
        ["Run"] = entry.Run,
        ["Rule"] = entry.Rule,
        ["Scope"] = entry.Scope,
        ["Cutoff"] = entry.Cutoff,
        ["Count"] = entry.Count,
        ["Manifest"] = entry.Manifest,
        ["WrittenOn"] = entry.WrittenOn,
        ["Previous"] = entry.Previous,
        ["Hash"] = entry.Hash,
    };

    public static LedgerEntry Read(TableEntity row) => new()
    {
        Sequence = long.Parse(row.RowKey, CultureInfo.InvariantCulture),
        Stage = Enum.Parse<LedgerStage>(row.Text("Stage")),
        Run = row.Text("Run"),
        Rule = row.Text("Rule"),
        Scope = row.Text("Scope"),
        Cutoff = row.Instant("Cutoff"),
        Count = row.Number("Count"),
        Manifest = row.Text("Manifest"),
        WrittenOn = row.Instant("WrittenOn"),
        Previous = row.Text("Previous"),
        Hash = row.Text("Hash"),
    };
}
