using Azure;
using Azure.Data.Tables;
using FollowUp.Programmes;
using FollowUp.Shared;

namespace FollowUp.Responses;

/// <content>What one person can do with their own answers.</content>
internal sealed partial class ResponseTable
{
    public async Task<Response?> FindAsync(BegunRound begun, Pseudonym pseudonym, CancellationToken cancellationToken)
    {
        var place = ResponsePlace.Of(begun, pseudonym);
        var row = await table.GetEntityIfExistsAsync<TableEntity>(place.Partition, place.Answer, cancellationToken: cancellationToken);
        return row is { HasValue: true, Value: { } found } ? new(found.Texts(AnswerColumn), found.Texts(BackgroundColumn)) : null;
    }

    /// <summary>
    /// Deletes answer and draft, also after the close; the summary learns of it by the shard's new ETag. Withdrawing again changes
    /// nothing, and so does withdrawing what nobody can change any more.
    /// </summary>
    public async Task WithdrawAsync(BegunRound begun, Pseudonym pseudonym, CancellationToken cancellationToken)
    {
        var place = ResponsePlace.Of(begun, pseudonym);
        while (await RowsAsync(place, cancellationToken) is { Count: > 0 } rows
            && !await TryDeleteAsync(place, rows, cancellationToken)
            && (await table.GetEntityIfExistsAsync<TableEntity>(place.Partition, Shard, ["RowKey"], cancellationToken)).HasValue)
        {
        }
    }

    private async Task<List<TableEntity>> RowsAsync(ResponsePlace place, CancellationToken cancellationToken)
    {
        var rows = new List<TableEntity>();
        foreach (var key in (string[])[place.Answer, place.Draft])
        {
            var row = await table.GetEntityIfExistsAsync<TableEntity>(place.Partition, key, ["PartitionKey", "RowKey"], cancellationToken);
            if (row is { HasValue: true, Value: { } found })
                rows.Add(found);
        }
        return rows;
    }

    /// <returns>False where the rows have changed since they were read.</returns>
    private async Task<bool> TryDeleteAsync(ResponsePlace place, List<TableEntity> rows, CancellationToken cancellationToken)
    {
        try
        {
            await table.SubmitTransactionAsync(
                [
                    .. rows.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row, row.ETag)),
                    new(TableTransactionActionType.UpdateMerge, new TableEntity(place.Partition, Shard), ETag.All),
                ],
                cancellationToken);
            return true;
        }
        catch (RequestFailedException exception) when (exception.Status is 404 or 412)
        {
            return false;
        }
    }
}
