using Azure.Data.Tables;
using FollowUp.Shared;

namespace FollowUp.Retention;

/// <summary>The holds of each programme, ended ones among them until they are forgotten.</summary>
internal sealed class HoldTable(StorageAccounts accounts) : IStore
{
    private readonly TableClient table = accounts.RosterTable("Holds");

    public Task CreateIfNotExistsAsync(CancellationToken cancellationToken) => table.CreateIfNotExistsAsync(cancellationToken);

    public Task AddAsync(string programme, Hold hold, CancellationToken cancellationToken) => table.AddEntityAsync(
        new TableEntity(programme, hold.Id)
        {
            ["Scope"] = hold.Scope,
            ["Reason"] = hold.Reason,
            ["Owner"] = hold.Owner,
            ["EndsOn"] = hold.EndsOn,
        },
        cancellationToken);

    public async Task<IReadOnlyList<Hold>> AllAsync(string programme, CancellationToken cancellationToken) =>
        await table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {programme}"), cancellationToken: cancellationToken)
            .Select(row => new Hold(row.RowKey, row.Text("Scope"), row.Text("Reason"), row.Text("Owner"), row.Instant("EndsOn")))
            .ToListAsync(cancellationToken);

    /// <returns>False where there is no such hold, or it has ended.</returns>
    public async Task<bool> EndAsync(string programme, string id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(programme, id, cancellationToken: cancellationToken);
        if (row is not { HasValue: true, Value: { } found } || found.Instant("EndsOn") <= now)
            return false;
        found["EndsOn"] = now;
        await table.UpdateEntityAsync(found, found.ETag, TableUpdateMode.Replace, cancellationToken);
        return true;
    }
}
