using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using FollowUp.Shared;

namespace FollowUp.Retention;

/// <summary>Counts and deletes rows of a table, page by page in the order of their keys, a hundred of a partition at once.</summary>
internal static class ExpiredRows
{
    private const int MostAtOnce = 100;
    private const int TransactionsAtOnce = 4;
    private static readonly string[] Keys = ["PartitionKey", "RowKey"];

    /// <returns>0 also where the table does not exist.</returns>
    public static Task<int> CountAsync(this TableClient table, string filter, CancellationToken cancellationToken) => table.CountAsync(All(filter), cancellationToken);

    /// <returns>False also where the table does not exist.</returns>
    public static async Task<bool> AnyAsync(this TableClient table, string filter, CancellationToken cancellationToken)
    {
        try
        {
            return await table.QueryAsync<TableEntity>(filter, maxPerPage: 1, Keys, cancellationToken).AnyAsync(cancellationToken);
        }
        catch (RequestFailedException exception) when (exception.ErrorCode == TableErrorCode.TableNotFound)
        {
            return false;
        }
    }

    /// <returns>0 also where the table does not exist.</returns>
    public static async Task<int> CountAsync(this TableClient table, DatedRows rows, CancellationToken cancellationToken)
    {
        try
        {
            return await table.InAsync(rows, cancellationToken).CountAsync(rows.IsExpired, cancellationToken);
        }
        catch (RequestFailedException exception) when (exception.ErrorCode == TableErrorCode.TableNotFound)
        {
            return 0;
        }
    }

    public static Task DeleteAsync(this TableClient table, string filter, CancellationToken cancellationToken) => table.DeleteAsync(All(filter), cancellationToken);

    /// <summary>A row that changes meanwhile goes as well: what has expired is not used any more. The next page is read while rows of the last one are deleted.</summary>
    public static Task DeleteAsync(this TableClient table, DatedRows rows, CancellationToken cancellationToken) => Parallel.ForEachAsync(
        table.InAsync(rows, cancellationToken).AsPages().SelectMany(page => Transactions(page.Values.Where(rows.IsExpired))),
        new ParallelOptions { MaxDegreeOfParallelism = TransactionsAtOnce, CancellationToken = cancellationToken },
        async (expired, token) => await table.DeleteAsync(expired, token));

    public static AsyncPageable<TableEntity> InAsync(this TableClient table, DatedRows rows, CancellationToken cancellationToken) =>
        table.QueryAsync<TableEntity>(rows.Filter, select: [.. Keys, .. rows.Columns], cancellationToken: cancellationToken);

    private static IEnumerable<TableEntity[]> Transactions(IEnumerable<TableEntity> rows) =>
        rows.GroupBy(row => row.PartitionKey).SelectMany(partition => partition.Chunk(MostAtOnce));

    private static DatedRows All(string filter) => new(filter, [], _ => true);

    private static async Task DeleteAsync(this TableClient table, TableEntity[] rows, CancellationToken cancellationToken)
    {
        if (await table.TryChangeAsync(rows.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row, ETag.All)), cancellationToken))
            return;
        foreach (var row in rows)
            await table.DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All, cancellationToken);
    }
}
