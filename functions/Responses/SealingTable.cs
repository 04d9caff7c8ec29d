using Azure;
using Azure.Data.Tables;
using FollowUp.Programmes;
using FollowUp.Shared;

namespace FollowUp.Responses;

/// <summary>
/// The same rows as <see cref="ResponseTable"/> while they are sealed: `~sealed` takes the place of `~shard`, without which no answer
/// can be changed or taken back; `~tally`, in the first shard, is what is kept of the round's pseudonyms and background facts;
/// then each `p~` is rewritten as an `s~`.
/// </summary>
internal sealed class SealingTable(StorageAccounts accounts)
{
    private const string Tally = "~tally";
    private const int LongestColumn = 60_000;
    private const int MostAtOnce = 50;
    private const int LargestTransaction = 3 << 20;
    private const int BytesBesideTexts = 4_000;

    /// <summary>As JSON that is escaped.</summary>
    private const int BytesOfCharacter = 6;

    private readonly TableClient table = accounts.ResponsesTable("Responses");

    /// <summary>From now on nobody's answers change.</summary>
    public async Task FreezeAsync(BegunRound begun, CancellationToken cancellationToken)
    {
        for (var shard = 0; shard < begun.Shards; shard++)
        {
            var partition = Partition(begun, shard);
            bool isFrozen;
            do
                isFrozen = await TryFreezeAsync(partition, cancellationToken);
            while (!isFrozen);
        }
    }

    /// <summary>What is kept of a round; null where that has not been counted yet.</summary>
    public async Task<BinaryData?> FindTallyAsync(string programme, string round, CancellationToken cancellationToken)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(ResponseTable.Partition(programme, round, 0), Tally, cancellationToken: cancellationToken);
        return row is { HasValue: true, Value: { } found }
            ? new(Enumerable.Range(0, found.Number("Parts")).SelectMany(part => found.Bytes($"Part{part}")).ToArray())
            : null;
    }

    /// <summary>Keeps the tally of a round, unless there is one.</summary>
    public Task AddTallyAsync(BegunRound begun, BinaryData tally, CancellationToken cancellationToken)
    {
        var parts = tally.ToArray().Chunk(LongestColumn).ToList();
        var row = new TableEntity(Partition(begun, 0), Tally) { ["Parts"] = parts.Count };
        for (var part = 0; part < parts.Count; part++)
            row[$"Part{part}"] = parts[part];
        return AddUnlessThereAsync(row, cancellationToken);
    }

    /// <summary>
    /// Rewrites the answers of a round that are still under pseudonyms, in random order, under random keys and without background facts.
    /// Those that are restricted go: no tally has them, and alone among the sealed ones they would still be somebody's.
    /// </summary>
    public async Task RewriteAsync(BegunRound begun, CancellationToken cancellationToken)
    {
        for (var shard = 0; shard < begun.Shards; shard++)
        {
            var partition = Partition(begun, shard);
            await DropRestrictedAsync(partition, cancellationToken);
            while (await WithPrefixAsync(partition, "p~", cancellationToken) is { Count: > 0 } rows)
            {
                foreach (var page in SealedOrder.Pages(rows, AtOnce(rows)))
                    await table.TryChangeAsync(page.SelectMany(answer => Rewrite(answer.Answer, answer.Key)), cancellationToken);
            }
            await AddUnlessThereAsync(new(partition, ResponseTable.Shard), cancellationToken);
        }
    }

    private static string Partition(BegunRound begun, int shard) => ResponseTable.Partition(begun.Programme.Id, begun.Round.Id, shard);

    /// <summary>How many answers fit into one transaction, which may have 100 changes and 4 MiB.</summary>
    private static int AtOnce(List<TableEntity> rows) => Math.Clamp(LargestTransaction / rows.Max(row => BytesAtMost(row)), 1, MostAtOnce);

    private static int BytesAtMost(TableEntity row) =>
        BytesBesideTexts + (BytesOfCharacter * row.Texts(ResponseTable.AnswerColumn).Sum(answer => answer.Key.Length + answer.Value.Length));

    private static IEnumerable<TableTransactionAction> Rewrite(TableEntity row, string key)
    {
        var rewritten = new TableEntity(row.PartitionKey, $"s~{key}");
        foreach (var column in (string[])[ResponseTable.AnswerColumn, ResponseTable.ThemeColumn])
        {
            foreach (var (question, text) in row.Texts(column))
                rewritten[column + question] = text;
        }
        return [new(TableTransactionActionType.Delete, row, row.ETag), new(TableTransactionActionType.Add, rewritten)];
    }

    /// <returns>False where an answer was changed or taken back at that moment.</returns>
    private async Task<bool> TryFreezeAsync(string partition, CancellationToken cancellationToken)
    {
        var shard = await table.GetEntityIfExistsAsync<TableEntity>(partition, ResponseTable.Shard, cancellationToken: cancellationToken);
        if (shard is not { HasValue: true, Value: { } row })
            return true;
        // Once added it stays, so that a shard is frozen once, however late somebody else comes to it.
        var marker = new TableEntity(partition, ResponseTable.Sealed);
        return await table.TryChangeAsync(
                [new(TableTransactionActionType.Delete, row, row.ETag), new(TableTransactionActionType.Add, marker)], cancellationToken)
            || (await table.GetEntityIfExistsAsync<TableEntity>(partition, ResponseTable.Sealed, cancellationToken: cancellationToken)).HasValue;
    }

    private async Task AddUnlessThereAsync(TableEntity row, CancellationToken cancellationToken)
    {
        try
        {
            await table.AddEntityAsync(row, cancellationToken);
        }
        catch (RequestFailedException exception) when (exception.Status == 409)
        {
        }
    }

    /// <summary>The mark goes last: whoever dies in between finds it again.</summary>
    private async Task DropRestrictedAsync(string partition, CancellationToken cancellationToken)
    {
        foreach (var mark in await WithPrefixAsync(partition, UsableAnswers.Mark, cancellationToken))
        {
            foreach (var key in (string[])[UsableAnswers.AnswerOf(mark.RowKey), mark.RowKey])
                await table.DeleteEntityAsync(partition, key, ETag.All, cancellationToken);
        }
    }

    private ValueTask<List<TableEntity>> WithPrefixAsync(string partition, string prefix, CancellationToken cancellationToken) => table
        .QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {prefix} and RowKey lt {prefix + "~"}"), cancellationToken: cancellationToken)
        .ToListAsync(cancellationToken);
}
