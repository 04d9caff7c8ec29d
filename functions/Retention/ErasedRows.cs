using Azure.Data.Tables;
using FollowUp.Shared;

namespace FollowUp.Retention;

/// <summary>Finds rows of the roster's account that are about somebody who was erased: a restored backup brings them back.</summary>
internal sealed class ErasedRows(StorageAccounts accounts, ErasedKey erasedKey)
{
    private static readonly string[] Tables = ["Invitations", "Operations", "Alumni", "Addresses"];

    public async Task<IReadOnlyList<(TableClient Table, TableEntity Row)>> FindAsync(IReadOnlySet<string> erased, CancellationToken cancellationToken)
    {
        var found = new List<(TableClient, TableEntity)>();
        foreach (var table in Tables.Select(accounts.RosterTable))
        {
            var rows = table.QueryAsync<TableEntity>(select: ["PartitionKey", "RowKey", "Alumnus"], cancellationToken: cancellationToken);
            await foreach (var row in rows.Where(row => Alumnus(row) is { } alumnus && erased.Contains(erasedKey.OfAlumnus(alumnus))))
                found.Add((table, row));
        }
        return found;
    }

    /// <returns>Null for a row that names nobody, and for evidence of consent, which has a window of its own.</returns>
    private static string? Alumnus(TableEntity row) =>
        row.RowKey.StartsWith("a~", StringComparison.Ordinal) ? row.RowKey[2..] : row.GetString("Alumnus");
}
