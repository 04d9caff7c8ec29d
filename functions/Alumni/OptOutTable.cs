using Azure.Data.Tables;
using FollowUp.Shared;

namespace FollowUp.Alumni;

/// <summary>Who wants no more messages, by the HMAC of their address (privacy rule 3). It outlives everything else about the person.</summary>
internal sealed class OptOutTable(StorageAccounts accounts) : IStore
{
    private readonly TableClient table = accounts.RosterTable("OptOuts");

    public Task CreateIfNotExistsAsync(CancellationToken cancellationToken) => table.CreateIfNotExistsAsync(cancellationToken);

    /// <summary>Writes without reading; saying it again changes nothing.</summary>
    public Task AddAsync(string programme, string hash, CancellationToken cancellationToken) =>
        table.UpsertEntityAsync(new TableEntity(programme, hash), TableUpdateMode.Replace, cancellationToken);

    public async Task<bool> ContainsAsync(string programme, string hash, CancellationToken cancellationToken) =>
        (await table.GetEntityIfExistsAsync<TableEntity>(programme, hash, cancellationToken: cancellationToken)).HasValue;

    /// <summary>Whether one of somebody's addresses, the present and those of before, wants no more messages.</summary>
    public async Task<bool> ContainsAnyAsync(string programme, IEnumerable<string> hashes, CancellationToken cancellationToken)
    {
        foreach (var hash in hashes)
        {
            if (await ContainsAsync(programme, hash, cancellationToken))
                return true;
        }
        return false;
    }

    /// <summary>Everybody of a programme who wants no more messages, by the HMACs of their addresses.</summary>
    public async Task<IReadOnlySet<string>> AllAsync(string programme, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {programme}");
        var rows = table.QueryAsync<TableEntity>(filter, select: ["RowKey"], cancellationToken: cancellationToken);
        return await rows.Select(row => row.RowKey).ToHashSetAsync(cancellationToken: cancellationToken);
    }
}
