using Azure;
using Azure.Data.Tables;
using FollowUp.Programmes;
using FollowUp.Responses;
using FollowUp.Shared;

namespace FollowUp.Retention;

/// <summary>Deletes what stands under a pseudonym in a round, answer and draft. The shard is touched in the same transaction, so that the reports are made anew.</summary>
internal sealed class AnswerErasure(StorageAccounts accounts, FigureWithdrawal figures)
{
    private readonly TableClient table = accounts.ResponsesTable("Responses");

    public async Task EraseAsync(BegunRound begun, Pseudonym pseudonym, CancellationToken cancellationToken)
    {
        while (await RowsAsync(begun, pseudonym, cancellationToken) is { Count: > 0 } rows)
        {
            await figures.WithdrawAsync(new(begun.Programme.Id, begun.Programme.ReportOf(begun.Round).Id), cancellationToken);
            // Where somebody else deleted or sealed one of them since they were read, they are read again.
            await table.TryChangeAsync(
                [
                    .. rows.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row, ETag.All)),
                    new(TableTransactionActionType.UpsertMerge, new TableEntity(rows[0].PartitionKey, ResponseTable.Shard)),
                ],
                cancellationToken);
        }
    }

    private async Task<IReadOnlyList<TableEntity>> RowsAsync(BegunRound begun, Pseudonym pseudonym, CancellationToken cancellationToken)
    {
        var place = ResponsePlace.Of(begun, pseudonym);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {place.Partition} and (RowKey eq {place.Answer} or RowKey eq {place.Draft})");
        return await table.QueryAsync<TableEntity>(filter, select: ["PartitionKey", "RowKey"], cancellationToken: cancellationToken).ToListAsync(cancellationToken);
    }
}
