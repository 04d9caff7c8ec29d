using Azure.Data.Tables;
using FollowUp.Shared;

namespace FollowUp.Retention;

/// <summary>Who was erased, and under which pseudonyms their answers stood, as HMACs.</summary>
internal sealed class ErasedTable(StorageAccounts accounts, TimeProvider clock) : IStore
{
    private readonly TableClient table = accounts.RosterTable("Erased");

    public Task CreateIfNotExistsAsync(CancellationToken cancellationToken) => table.CreateIfNotExistsAsync(cancellationToken);

    public Task AddAsync(string programme, string hash, CancellationToken cancellationToken) =>
        table.UpsertEntityAsync(new TableEntity(programme, hash) { ["ErasedOn"] = clock.GetUtcNow() }, TableUpdateMode.Replace, cancellationToken);

    public async Task<IReadOnlySet<string>> AllAsync(string programme, CancellationToken cancellationToken)
    {
        var rows = table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {programme}"), select: ["RowKey"], cancellationToken: cancellationToken);
        return await rows.Select(row => row.RowKey).ToHashSetAsync(cancellationToken: cancellationToken);
    }
}
