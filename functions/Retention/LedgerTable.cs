using System.Globalization;
using Azure;
using Azure.Data.Tables;
using FollowUp.Shared;

namespace FollowUp.Retention;

/// <summary>The record of deletions: appended only, each entry bound to the one before by its hash.</summary>
internal sealed class LedgerTable(StorageAccounts accounts, TimeProvider clock) : IStore
{
    private const string Partition = "ledger";
    private const string Head = "~head";
    private readonly TableClient table = accounts.ResponsesTable("Ledger");

    public Task CreateIfNotExistsAsync(CancellationToken cancellationToken) => table.CreateIfNotExistsAsync(cancellationToken);

    public async Task AppendAsync(Deletion deletion, LedgerStage stage, int count, CancellationToken cancellationToken)
    {
        bool appended;
        do
        {
            var head = await HeadAsync(cancellationToken);
            appended = await TryAppendAsync(Entry(deletion, stage, count, head), head.ETag, cancellationToken);
        }
        while (!appended);
    }

    /// <summary>All entries, oldest first.</summary>
    public async Task<IReadOnlyList<LedgerEntry>> ReadAsync(CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and RowKey lt {Head}");
        return await table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken).Select(Read).ToListAsync(cancellationToken);
    }

    private LedgerEntry Entry(Deletion deletion, LedgerStage stage, int count, (long Sequence, string Hash, ETag? ETag) head) => new()
    {
        Sequence = head.Sequence + 1,
        Stage = stage,
        Run = deletion.Run,
        Rule = deletion.Rule,
        Scope = deletion.Scope,
        Cutoff = deletion.Cutoff,
        Count = count,
        WrittenOn = clock.GetUtcNow(),
        Previous = head.Hash,
    };

    private async Task<(long Sequence, string Hash, ETag? ETag)> HeadAsync(CancellationToken cancellationToken)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(Partition, Head, cancellationToken: cancellationToken);
        return row is { HasValue: true, Value: { } head } ? (head.GetInt64("Sequence") ?? 0, head.Text("Hash"), head.ETag) : (0, "", null);
    }

    private async Task<bool> TryAppendAsync(LedgerEntry entry, ETag? headETag, CancellationToken cancellationToken)
    {
        var head = new TableEntity(Partition, Head) { ["Sequence"] = entry.Sequence, ["Hash"] = entry.Hash };
        try
        {
            await table.SubmitTransactionAsync(
                [
                    new(TableTransactionActionType.Add, Row(entry)),
                    headETag is { } etag ? new(TableTransactionActionType.UpdateReplace, head, etag) : new(TableTransactionActionType.Add, head),
                ],
                cancellationToken);
            return true;
        }
        catch (RequestFailedException exception) when (exception.Status is 409 or 412)
        {
            return false;
        }
    }

    private static TableEntity Row(LedgerEntry entry) => new(Partition, entry.Sequence.ToString("D19", CultureInfo.InvariantCulture))
    {
        ["Stage"] = entry.Stage.ToString(),
        ["Run"] = entry.Run,
        ["Rule"] = entry.Rule,
        ["Scope"] = entry.Scope,
        ["Cutoff"] = entry.Cutoff,
        ["Count"] = entry.Count,
        ["WrittenOn"] = entry.WrittenOn,
        ["Previous"] = entry.Previous,
        ["Hash"] = entry.Hash,
    };

    private static LedgerEntry Read(TableEntity row) => new()
    {
        Sequence = long.Parse(row.RowKey, CultureInfo.InvariantCulture),
        Stage = Enum.Parse<LedgerStage>(row.Text("Stage")),
        Run = row.Text("Run"),
        Rule = row.Text("Rule"),
        Scope = row.Text("Scope"),
        Cutoff = row.Instant("Cutoff"),
        Count = row.Number("Count"),
        WrittenOn = row.Instant("WrittenOn"),
        Previous = row.Text("Previous"),
    };
}
