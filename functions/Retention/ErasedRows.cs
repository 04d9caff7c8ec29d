using Azure.Data.Tables;
using FollowUp.Shared;

namespace FollowUp.Retention;

/// <summary>Finds rows of the roster's account that are about somebody who was erased: a restored backup brings them back.</summary>
internal sealed class ErasedRows(StorageAccounts accounts, ErasedKey erasedKey)
{
    private static readonly string[] ByAlumnus = ["Invitations", "Operations", "Alumni", "Addresses"];
    private static readonly string[] ByAddress = ["Interviews", "LinkRequests"];

    public async Task<IReadOnlyList<(TableClient Table, TableEntity Row)>> FindAsync(IReadOnlySet<string> erased, CancellationToken cancellationToken) =>
        await ByAlumnus.Select(table => (Name: table, Code: (Func<TableEntity, string?>)OfAlumnus))
            .Concat(ByAddress.Select(table => (Name: table, Code: (Func<TableEntity, string?>)OfAddress)))
            .ToAsyncEnumerable()
            .SelectMany(place => InAsync(accounts.RosterTable(place.Name), place.Code, cancellationToken))
            .Where(found => found.Code is { } code && erased.Contains(code))
            .Select(found => (found.Table, found.Row))
            .ToListAsync(cancellationToken);

    private static IAsyncEnumerable<(TableClient Table, TableEntity Row, string? Code)> InAsync(TableClient table, Func<TableEntity, string?> codeOf, CancellationToken cancellationToken) =>
        table.QueryAsync<TableEntity>(select: ["PartitionKey", "RowKey", "Alumnus"], cancellationToken: cancellationToken).Select(row => (table, row, codeOf(row)));

    /// <returns>Null for a row that names nobody, and for evidence of consent, which has a window of its own.</returns>
    private string? OfAlumnus(TableEntity row) =>
        (row.RowKey.StartsWith("a~", StringComparison.Ordinal) ? row.RowKey[2..] : row.GetString("Alumnus")) is { Length: > 0 } alumnus ? erasedKey.OfAlumnus(alumnus) : null;

    private string OfAddress(TableEntity row) => erasedKey.OfAddress(row.RowKey);
}
