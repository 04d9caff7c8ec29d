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

    /// <summary>Deletes answer and draft, also after the close; the summary learns of it by the shard's new ETag. Doing it again changes nothing.</summary>
    /// <returns>False where the round's answers are being sealed: then nobody can change any more what is left.</returns>
    public Task<bool> WithdrawAsync(BegunRound begun, Pseudonym pseudonym, CancellationToken cancellationToken)
    {
        var place = ResponsePlace.Of(begun, pseudonym);
        return UntilSettledAsync(() => TryWithdrawAsync(place, cancellationToken));
    }

    public async Task<bool> IsRestrictedAsync(BegunRound begun, Pseudonym pseudonym, CancellationToken cancellationToken)
    {
        var place = ResponsePlace.Of(begun, pseudonym);
        return (await table.GetEntityIfExistsAsync<TableEntity>(place.Partition, place.Mark, ["RowKey"], cancellationToken)).HasValue;
    }

    /// <summary>From now on nothing is made of what the person has answered or answers.</summary>
    /// <returns>False where answers are being sealed, or have been: a mark would be left there with its pseudonym.</returns>
    public Task<bool> RestrictAsync(BegunRound begun, Pseudonym pseudonym, CancellationToken cancellationToken)
    {
        var place = ResponsePlace.Of(begun, pseudonym);
        return UntilSettledAsync(() => TryRestrictAsync(place, cancellationToken));
    }

    /// <summary>The answer counts again, if there is one.</summary>
    /// <returns>False where it was not restricted, or answers are being sealed.</returns>
    public Task<bool> ReleaseAsync(BegunRound begun, Pseudonym pseudonym, CancellationToken cancellationToken)
    {
        var place = ResponsePlace.Of(begun, pseudonym);
        return table.TryChangeAsync(
            [new(TableTransactionActionType.Delete, new TableEntity(place.Partition, place.Mark), ETag.All), Touch(place.Partition)], cancellationToken);
    }

    /// <returns>Null where the shard has changed since it was read.</returns>
    private async Task<bool?> TryRestrictAsync(ResponsePlace place, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {place.Partition} and (RowKey eq {place.Mark} or RowKey eq {Shard} or RowKey eq {Sealed})");
        var rows = await RowsAsync(filter, cancellationToken);
        if (rows.ContainsKey(place.Mark))
            return true;
        if (rows.ContainsKey(Sealed) || !rows.TryGetValue(Shard, out var shard))
            return false;
        // Under the ETag that was read: the shard may be sealed, and stand there again, before this is written.
        var mark = new TableTransactionAction(TableTransactionActionType.Add, new TableEntity(place.Partition, place.Mark));
        return await table.TryChangeAsync([mark, new(TableTransactionActionType.UpdateMerge, shard, shard.ETag)], cancellationToken) ? true : null;
    }

    /// <returns>Null where a row has changed since it was read.</returns>
    private async Task<bool?> TryWithdrawAsync(ResponsePlace place, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {place.Partition} and (RowKey eq {place.Answer} or RowKey eq {place.Draft} or RowKey eq {Shard} or RowKey eq {Sealed})");
        var rows = await RowsAsync(filter, cancellationToken);
        var own = new[] { place.Answer, place.Draft }.Where(rows.ContainsKey).Select(key => rows[key]).ToList();
        if (own.Count == 0)
            return true;
        if (rows.ContainsKey(Sealed) && !rows.ContainsKey(Shard))
            return false;
        var changes = own.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row, row.ETag));
        return await table.TryChangeAsync(rows.ContainsKey(Shard) ? changes.Append(Touch(place.Partition)) : changes, cancellationToken) ? true : null;
    }

    /// <param name="tryOnce">Null where a row has changed since it was read.</param>
    private static async Task<bool> UntilSettledAsync(Func<Task<bool?>> tryOnce)
    {
        bool? result;
        do
            result = await tryOnce();
        while (result is null);
        return result.Value;
    }

    /// <returns>By their keys in the partition, with their ETags and nothing else.</returns>
    private ValueTask<Dictionary<string, TableEntity>> RowsAsync(string filter, CancellationToken cancellationToken) =>
        table.QueryAsync<TableEntity>(filter, select: ["PartitionKey", "RowKey"], cancellationToken: cancellationToken)
            .ToDictionaryAsync(row => row.RowKey, cancellationToken: cancellationToken);
}
