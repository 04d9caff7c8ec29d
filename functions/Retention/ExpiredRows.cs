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
    public static async Task<int> CountAsync(this TableClient table, string filter, CancellationToken cancellationToken)
    {
        try
        {
            return await table.QueryAsync<TableEntity>(filter, select: Keys, cancellationToken: cancellationToken).CountAsync(cancellationToken);
        }
        catch (RequestFailedException exception) when (exception.ErrorCode == TableErrorCode.TableNotFound)
        {
            return 0;
        }
    }

    public static async Task DeleteAsync(this TableClient table, string filter, CancellationToken cancellationToken)
    {
        await foreach (var page in table.QueryAsync<TableEntity>(filter, select: Keys, cancellationToken: cancellationToken).AsPages().WithCancellation(cancellationToken))
        {
            await Parallel.ForEachAsync(
                page.Values.GroupBy(row => row.PartitionKey).SelectMany(partition => partition.Chunk(MostAtOnce)),
                new ParallelOptions { MaxDegreeOfParallelism = TransactionsAtOnce, CancellationToken = cancellationToken },
                async (rows, token) => await table.DeleteAsync(rows, token));
        }
    }

    /// <summary>For rows of one partition that each decide for themselves.</summary>
    public static async Task<int> CountAsync(this TableClient table, string partition, Func<TableEntity, bool> isExpired, CancellationToken cancellationToken) =>
        await table.InAsync(partition, cancellationToken).CountAsync(isExpired, cancellationToken);

    /// <summary>For rows of one partition that each decide for themselves.</summary>
    public static async Task DeleteAsync(this TableClient table, string partition, Func<TableEntity, bool> isExpired, CancellationToken cancellationToken)
    {
        await foreach (var row in table.InAsync(partition, cancellationToken).Where(isExpired))
            await table.DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All, cancellationToken);
    }

    private static AsyncPageable<TableEntity> InAsync(this TableClient table, string partition, CancellationToken cancellationToken) =>
        table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {partition}"), cancellationToken: cancellationToken);

    private static async Task DeleteAsync(this TableClient table, TableEntity[] rows, CancellationToken cancellationToken)
    {
        if (await table.TryChangeAsync(rows.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row, ETag.All)), cancellationToken))
            return;
        foreach (var row in rows)
            await table.DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All, cancellationToken);
    }
}
