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

    /// <summary>Deletes answer and draft, also after the close; the summary learns of it by the shard's new ETag. Doing it again changes nothing.</summary>
    /// <returns>False where the round's answers are being sealed: then nobody can change any more what is left.</returns>
    public async Task<bool> WithdrawAsync(BegunRound begun, Pseudonym pseudonym, CancellationToken cancellationToken)
    {
        var place = ResponsePlace.Of(begun, pseudonym);
        bool? isGone;
        do
            isGone = await TryWithdrawAsync(place, cancellationToken);
        while (isGone is null);
        return isGone.Value;
    }

    /// <returns>Null where a row has changed since it was read.</returns>
    private async Task<bool?> TryWithdrawAsync(ResponsePlace place, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {place.Partition} and (RowKey eq {place.Answer} or RowKey eq {place.Draft} or RowKey eq {Shard} or RowKey eq {Sealed})");
        var rows = await table.QueryAsync<TableEntity>(filter, select: ["PartitionKey", "RowKey"], cancellationToken: cancellationToken)
            .ToDictionaryAsync(row => row.RowKey, cancellationToken: cancellationToken);
        var own = new[] { place.Answer, place.Draft }.Where(rows.ContainsKey).Select(key => rows[key]).ToList();
        if (own.Count == 0)
            return true;
        if (rows.ContainsKey(Sealed) && !rows.ContainsKey(Shard))
            return false;
        var changes = own.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row, row.ETag));
        return await table.TryChangeAsync(rows.ContainsKey(Shard) ? changes.Append(Touch(place.Partition)) : changes, cancellationToken) ? true : null;
    }
}
