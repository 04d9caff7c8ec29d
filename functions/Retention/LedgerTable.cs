using Azure;
using Azure.Data.Tables;
using FollowUp.Shared;

namespace FollowUp.Retention;

/// <summary>
/// The record of deletions: a row for each entry by its sequence, appended only and bound to the one before by its hash; `~head` where
/// it ends; `~open~` a deletion that was begun and not seen to its end, so that it is begun once and done once.
/// </summary>
internal sealed partial class LedgerTable(StorageAccounts accounts, TimeProvider clock) : IStore
{
    private const string Partition = "ledger";
    private const string Head = "~head";
    private const string Open = "~open~";
    private const int MostTries = 100;
    private static readonly string Marks = TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and RowKey ge {Open} and RowKey lt {$"{Open}~"}");
    private readonly TableClient table = accounts.ResponsesTable("Ledger");

    public Task CreateIfNotExistsAsync(CancellationToken cancellationToken) => table.CreateIfNotExistsAsync(cancellationToken);

    /// <summary>The deletion of this kind of data in this scope that was begun and not seen to its end.</summary>
    public async Task<LedgerEntry?> FindOpenAsync(string rule, string scope, CancellationToken cancellationToken) =>
        await MarkAsync(rule, scope, cancellationToken) is { } mark
            ? LedgerRow.Read((await table.GetEntityAsync<TableEntity>(Partition, mark.Text("Entry"), cancellationToken: cancellationToken)).Value)
            : null;

    /// <summary>Says that a deletion is about to happen, before it does.</summary>
    /// <param name="count">How much there is to delete. It is counted between reading the ledger's end and writing to it, so that
    /// what somebody else deletes meanwhile is not announced again.</param>
    /// <returns>The entry; the one that was begun before where that is unfinished; null where there is nothing to delete.</returns>
    public Task<LedgerEntry?> BeginAsync(Deletion deletion, Func<Task<int>> count, CancellationToken cancellationToken) => UntilWonAsync(async () =>
    {
        var head = await HeadAsync(cancellationToken);
        if (await FindOpenAsync(deletion.Rule, deletion.Scope, cancellationToken) is { } open)
            return (true, open);
        if (await count() is not (> 0 and var expired))
            return (true, null);
        var entry = Entry(deletion, LedgerStage.Intended, expired, head);
        var mark = new TableEntity(Partition, MarkKey(entry.Rule, entry.Scope)) { ["Entry"] = LedgerRow.Key(entry.Sequence) };
        return (await TryAppendAsync(entry, head, new(TableTransactionActionType.Add, mark), cancellationToken), entry);
    });

    /// <summary>Says that a deletion has happened, unless that was said before.</summary>
    public Task FinishAsync(LedgerEntry begun, CancellationToken cancellationToken) => UntilWonAsync(async () =>
    {
        var mark = await MarkAsync(begun.Rule, begun.Scope, cancellationToken);
        if (mark is null || mark.Text("Entry") != LedgerRow.Key(begun.Sequence))
            return (true, begun);
        var head = await HeadAsync(cancellationToken);
        var entry = Entry(new(begun.Run, begun.Rule, begun.Scope, begun.Cutoff, begun.Manifest), LedgerStage.Done, begun.Count, head);
        return (await TryAppendAsync(entry, head, new(TableTransactionActionType.Delete, mark, mark.ETag), cancellationToken), entry);
    });

    /// <summary>Says that a deletion has not happened, because more had expired than may go.</summary>
    public Task StopAsync(Deletion deletion, int count, CancellationToken cancellationToken) => UntilWonAsync(async () =>
    {
        var head = await HeadAsync(cancellationToken);
        var entry = Entry(deletion, LedgerStage.Stopped, count, head);
        return (await TryAppendAsync(entry, head, null, cancellationToken), entry);
    });

    /// <summary>All deletions of a programme's data, and of the ledger itself, that were begun and not seen to their end.</summary>
    public async Task<IReadOnlyList<LedgerEntry>> OpenAsync(string programme, CancellationToken cancellationToken)
    {
        var open = new List<LedgerEntry>();
        await foreach (var mark in table.QueryAsync<TableEntity>(Marks, cancellationToken: cancellationToken))
            open.Add(LedgerRow.Read((await table.GetEntityAsync<TableEntity>(Partition, mark.Text("Entry"), cancellationToken: cancellationToken)).Value));
        return [.. open.Where(entry => entry.Scope == programme || entry.Scope == LedgerWindow.Scope || entry.Scope.StartsWith($"{programme}~", StringComparison.Ordinal)).OrderBy(entry => entry.Sequence)];
    }

    public async Task<LedgerChain> ReadAsync(CancellationToken cancellationToken)
    {
        var head = await HeadAsync(cancellationToken);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and RowKey le {LedgerRow.Key(head.Sequence)}");
        var entries = await table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken).Select(LedgerRow.Read).ToListAsync(cancellationToken);
        return new(entries, head);
    }

    /// <summary>Whoever loses a race tries again; a head that does not fit the entries would lose for ever.</summary>
    private static async Task<LedgerEntry?> UntilWonAsync(Func<Task<(bool IsWon, LedgerEntry? Entry)>> tryOnce)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            if (await tryOnce() is { IsWon: true, Entry: var entry })
                return entry;
        }
        throw new InvalidOperationException("The ledger takes no entry: its head does not fit what stands before it.");
    }

    private static string MarkKey(string rule, string scope) => $"{Open}{rule}~{scope}";

    private async Task<TableEntity?> MarkAsync(string rule, string scope, CancellationToken cancellationToken)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(Partition, MarkKey(rule, scope), cancellationToken: cancellationToken);
        return row.HasValue ? row.Value : null;
    }

    private async Task<LedgerHead> HeadAsync(CancellationToken cancellationToken)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(Partition, Head, cancellationToken: cancellationToken);
        return row is { HasValue: true, Value: { } head } ? new(head.GetInt64("Sequence") ?? 0, head.Text("Hash")) { ETag = head.ETag } : LedgerHead.None;
    }

    private LedgerEntry Entry(Deletion deletion, LedgerStage stage, int count, LedgerHead head) => new LedgerEntry
    {
        Sequence = head.Sequence + 1,
        Stage = stage,
        Run = deletion.Run,
        Rule = deletion.Rule,
        Scope = deletion.Scope,
        Cutoff = deletion.Cutoff,
        Count = count,
        Manifest = deletion.Manifest,
        WrittenOn = clock.GetUtcNow(),
        Previous = head.Hash,
    }.Sealed();

    /// <param name="mark">What becomes of the deletion's mark in the same moment; null for nothing.</param>
    /// <returns>False where somebody else changed the ledger since it was read, and nothing was written.</returns>
    private async Task<bool> TryAppendAsync(LedgerEntry entry, LedgerHead before, TableTransactionAction? mark, CancellationToken cancellationToken)
    {
        var head = new TableEntity(Partition, Head) { ["Sequence"] = entry.Sequence, ["Hash"] = entry.Hash };
        try
        {
            await table.SubmitTransactionAsync(
                [
                    new(TableTransactionActionType.Add, LedgerRow.Of(Partition, entry)),
                    before.ETag is { } etag ? new(TableTransactionActionType.UpdateReplace, head, etag) : new(TableTransactionActionType.Add, head),
                    .. mark is null ? Enumerable.Empty<TableTransactionAction>() : [mark],
                ],
                cancellationToken);
            return true;
        }
        catch (RequestFailedException exception) when (exception.Status is 404 or 409 or 412)
        {
            return false;
        }
    }
}
