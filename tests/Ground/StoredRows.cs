using Azure.Data.Tables;
using Azure.Storage.Blobs;
using FollowUp.Shared;

namespace FollowUp.Tests.Ground;

/// <summary>What storage holds.</summary>
internal static class StoredRows
{
    private static readonly string[] Tables = ["Programmes", "Alumni", "Addresses", "OptOuts", "Invitations", "Operations", "PseudonymKeys", "LinkRequests", "Interviews"];

    /// <summary>Everything that the tables of the roster's account hold.</summary>
    /// <returns>A line for each row: table, keys, ETag and columns.</returns>
    public static async Task<IReadOnlyList<string>> AllAsync(TestApplication application)
    {
        var lines = new List<string>();
        foreach (var table in Tables)
        {
            await foreach (var row in application.Get<StorageAccounts>().RosterTable(table).QueryAsync<TableEntity>())
                lines.Add(Line(table, row));
        }
        return lines;
    }

    /// <summary>Everything that both accounts hold.</summary>
    /// <returns>A line for each row and for each blob, with its ETag, which any write changes.</returns>
    public static async Task<IReadOnlyList<string>> EverythingAsync(TestApplication application)
    {
        var (lines, prefix) = (new List<string>(), application.Settings["Storage:Prefix"]!);
        foreach (var account in (string[])["Roster", "Responses"])
        {
            var tables = new TableServiceClient(application.Settings[account]!);
            await foreach (var table in tables.QueryAsync().Where(table => table.Name.StartsWith(prefix, StringComparison.Ordinal)))
                lines.AddRange(await tables.GetTableClient(table.Name).QueryAsync<TableEntity>().Select(row => Line(table.Name, row)).ToListAsync());
            var blobs = new BlobServiceClient(application.Settings[account]);
            await foreach (var container in blobs.GetBlobContainersAsync(prefix: prefix))
                lines.AddRange(await blobs.GetBlobContainerClient(container.Name).GetBlobsAsync().Select(blob => $"{container.Name}/{blob.Name}: {blob.Properties.ETag}").ToListAsync());
        }
        return lines;
    }

    public static async Task<IReadOnlyList<TableEntity>> OfAsync(TestApplication application, string table, string keyPrefix = "") =>
        await application.Get<StorageAccounts>().RosterTable(table).QueryAsync<TableEntity>()
            .Where(row => row.RowKey.StartsWith(keyPrefix, StringComparison.Ordinal))
            .ToListAsync();

    private static string Line(string table, TableEntity row) =>
        $"{table}: {string.Join(", ", row.OrderBy(column => column.Key, StringComparer.Ordinal).Select(column => $"{column.Key}={column.Value}"))}";
}
