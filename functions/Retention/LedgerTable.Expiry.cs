using Azure.Data.Tables;
using FollowUp.Shared;

namespace FollowUp.Retention;

/// <content>What has been kept for long enough.</content>
internal sealed partial class LedgerTable
{
    public async Task<int> CountExpiredAsync(DateTimeOffset cutoff, CancellationToken cancellationToken) => Math.Max(0, (await ExpiredAsync(cutoff, cancellationToken)).Count - 1);

    /// <summary>Oldest first: whoever dies in between leaves a chain that holds.</summary>
    public async Task DeleteExpiredAsync(DateTimeOffset cutoff, CancellationToken cancellationToken)
    {
        if (await ExpiredAsync(cutoff, cancellationToken) is not [.., { } kept])
            return;
        await table.ChangeAllAsync(
            TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and RowKey lt {kept}"),
            row => new(TableTransactionActionType.Delete, row, row.ETag),
            cancellationToken);
    }

    /// <returns>The keys of the entries at the ledger's beginning whose time is over, up to the first deletion that is not seen to its end.</returns>
    private async Task<List<string>> ExpiredAsync(DateTimeOffset cutoff, CancellationToken cancellationToken)
    {
        var open = await table.QueryAsync<TableEntity>(Marks, cancellationToken: cancellationToken).Select(mark => mark.Text("Entry")).ToListAsync(cancellationToken);
        var end = LedgerRow.Key((await HeadAsync(cancellationToken)).Sequence);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and RowKey le {end}");
        return await table.QueryAsync<TableEntity>(filter, select: ["RowKey", "WrittenOn"], cancellationToken: cancellationToken)
            .TakeWhile(row => cutoff >= LedgerWindow.EndsOn(row.Instant("WrittenOn")) && !open.Contains(row.RowKey))
            .Select(row => row.RowKey)
            .ToListAsync(cancellationToken);
    }
}
