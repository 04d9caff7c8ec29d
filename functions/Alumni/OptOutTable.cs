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
}
