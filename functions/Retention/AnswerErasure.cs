using System.Globalization;
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
            await TryDeleteAsync(rows, cancellationToken);
        }
    }

    private async Task<IReadOnlyList<TableEntity>> RowsAsync(BegunRound begun, Pseudonym pseudonym, CancellationToken cancellationToken)
    {
        var partition = string.Create(CultureInfo.InvariantCulture, $"{begun.Programme.Id}~{begun.Round.Id}~{pseudonym.Shard(begun.Shards):x2}");
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and (RowKey eq {$"p~{pseudonym.Value}"} or RowKey eq {$"d~{pseudonym.Value}"})");
        return await table.QueryAsync<TableEntity>(filter, select: ["PartitionKey", "RowKey"], cancellationToken: cancellationToken).ToListAsync(cancellationToken);
    }

    private async Task TryDeleteAsync(IReadOnlyList<TableEntity> rows, CancellationToken cancellationToken)
    {
        try
        {
            await table.SubmitTransactionAsync(
                [
                    .. rows.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row, ETag.All)),
                    new(TableTransactionActionType.UpsertMerge, new TableEntity(rows[0].PartitionKey, "~shard")),
                ],
                cancellationToken);
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            // Somebody else deleted or sealed one of them since they were read.
        }
    }
}
