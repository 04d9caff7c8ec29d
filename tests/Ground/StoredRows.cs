using Azure.Data.Tables;
using FollowUp.Shared;

namespace FollowUp.Tests.Ground;

/// <summary>Everything that the tables of the roster's account hold.</summary>
internal static class StoredRows
{
    private static readonly string[] Tables = ["Programmes", "Alumni", "Addresses", "OptOuts", "Invitations", "Operations", "PseudonymKeys", "LinkRequests", "Interviews"];

    /// <returns>A line for each row: table, keys, ETag and columns.</returns>
    public static async Task<IReadOnlyList<string>> AllAsync(TestApplication application)
    {
        var lines = new List<string>();
        foreach (var table in Tables)
        {
            await foreach (var row in application.Get<StorageAccounts>().RosterTable(table).QueryAsync<TableEntity>())
                lines.Add($"{table}: {string.Join(", ", row.OrderBy(column => column.Key, StringComparer.Ordinal).Select(column => $"{column.Key}={column.Value}"))}");
        }
        return lines;
    }

    public static async Task<IReadOnlyList<TableEntity>> OfAsync(TestApplication application, string table, string keyPrefix = "") =>
        await application.Get<StorageAccounts>().RosterTable(table).QueryAsync<TableEntity>()
            .Where(row => row.RowKey.StartsWith(keyPrefix, StringComparison.Ordinal))
            .ToListAsync();
}
