using System.Collections.Concurrent;
using System.Security.Cryptography;
using Azure;
using Azure.Data.Tables;
using FollowUp.Shared;

namespace FollowUp.Responses;

/// <summary>
/// The pseudonym keys, each wrapped with the master key. A key is made when it is first asked for. Of one that was
/// destroyed an empty row stays, so that its scope never gets another.
/// </summary>
internal sealed class PseudonymKeyTable(StorageAccounts accounts, KeyWrap wrap, TimeProvider clock) : IStore
{
    private const string Wrapped = "Wrapped";

    /// <summary>
    /// How long a key may be used from memory. One that was destroyed meanwhile is good for nothing: its round takes no answers, and no
    /// answer stands under its pseudonyms.
    /// </summary>
    private static readonly TimeSpan InMemory = TimeSpan.FromMinutes(1);

    private readonly TableClient table = accounts.RosterTable("PseudonymKeys");
    private readonly ConcurrentDictionary<KeyScope, (PseudonymKey Key, DateTimeOffset ReadOn)> remembered = [];

    public Task CreateIfNotExistsAsync(CancellationToken cancellationToken) => table.CreateIfNotExistsAsync(cancellationToken);

    /// <returns>Null where the key was destroyed.</returns>
    public async Task<PseudonymKey?> FindOrMakeAsync(KeyScope scope, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (remembered.TryGetValue(scope, out var known) && now - known.ReadOn < InMemory)
            return known.Key;
        remembered.TryRemove(scope, out _);
        if ((await FindAsync(scope, cancellationToken) ?? await MakeAsync(scope, cancellationToken)) is not { } key)
            return null;
        remembered[scope] = (key, now);
        return key;
    }

    /// <returns>Null where there is none, or none any more.</returns>
    public async Task<PseudonymKey?> FindAsync(KeyScope scope, CancellationToken cancellationToken)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(scope.Programme, scope.Value, cancellationToken: cancellationToken);
        return row is { HasValue: true, Value: { } found } && found.GetBinary(Wrapped) is { } wrapped ? wrap.Unwrap(scope, wrapped) : null;
    }

    /// <summary>For good.</summary>
    public async Task DestroyAsync(KeyScope scope, CancellationToken cancellationToken)
    {
        await table.UpsertEntityAsync(new TableEntity(scope.Programme, scope.Value), TableUpdateMode.Replace, cancellationToken);
        remembered.TryRemove(scope, out _);
    }

    /// <summary>Wraps every key with the master key, whichever wrapped it before; one that is destroyed meanwhile stays so.</summary>
    /// <returns>How many there are.</returns>
    public async Task<int> WrapAnewAsync(CancellationToken cancellationToken)
    {
        var count = 0;
        await foreach (var row in table.QueryAsync<TableEntity>(cancellationToken: cancellationToken))
        {
            if (row.GetBinary(Wrapped) is { } wrapped)
                count += await TryWrapAnewAsync(row, new(row.PartitionKey, row.RowKey), wrapped, cancellationToken) ? 1 : 0;
        }
        return count;
    }

    /// <returns>False where the row has changed since it was read, which only its destruction does, or another process like this one.</returns>
    private async Task<bool> TryWrapAnewAsync(TableEntity row, KeyScope scope, byte[] wrapped, CancellationToken cancellationToken)
    {
        try
        {
            var anew = new TableEntity(row.PartitionKey, row.RowKey) { [Wrapped] = wrap.Wrap(scope, wrap.Unwrap(scope, wrapped)) };
            await table.UpdateEntityAsync(anew, row.ETag, TableUpdateMode.Replace, cancellationToken);
            return true;
        }
        catch (RequestFailedException exception) when (exception.Status is 404 or 412)
        {
            return false;
        }
    }

    /// <returns>The key of whoever was faster; null where there was one and it is destroyed.</returns>
    private async Task<PseudonymKey?> MakeAsync(KeyScope scope, CancellationToken cancellationToken)
    {
        var key = new PseudonymKey(RandomNumberGenerator.GetBytes(KeyOptions.KeyBytes));
        try
        {
            await table.AddEntityAsync(new TableEntity(scope.Programme, scope.Value) { [Wrapped] = wrap.Wrap(scope, key) }, cancellationToken);
            return key;
        }
        catch (RequestFailedException exception) when (exception.Status == 409)
        {
            return await FindAsync(scope, cancellationToken);
        }
    }
}
