using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Data.Tables;
using FollowUp.Shared;
using Microsoft.Extensions.Options;

namespace FollowUp.Responses;

/// <summary>
/// The pseudonym keys, each wrapped with the master key by AES-GCM. A key is made when it is first asked for. Of one that was
/// destroyed an empty row stays, so that its scope never gets another.
/// </summary>
internal sealed class PseudonymKeyTable(StorageAccounts accounts, IOptions<KeyOptions> options, TimeProvider clock) : IStore
{
    private const string Wrapped = "Wrapped";
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    /// <summary>
    /// How long a key may be used from memory. One that was destroyed meanwhile is good for nothing: its round takes no answers, and no
    /// answer stands under its pseudonyms.
    /// </summary>
    private static readonly TimeSpan InMemory = TimeSpan.FromMinutes(1);

    private readonly TableClient table = accounts.RosterTable("PseudonymKeys");
    private readonly byte[] masterKey = Convert.FromBase64String(options.Value.MasterKey);
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
        return row is { HasValue: true, Value: { } found } && found.GetBinary(Wrapped) is { } wrapped ? Unwrap(scope, wrapped) : null;
    }

    /// <summary>For good.</summary>
    public async Task DestroyAsync(KeyScope scope, CancellationToken cancellationToken)
    {
        await table.UpsertEntityAsync(new TableEntity(scope.Programme, scope.Value), TableUpdateMode.Replace, cancellationToken);
        remembered.TryRemove(scope, out _);
    }

    /// <returns>The key of whoever was faster; null where there was one and it is destroyed.</returns>
    private async Task<PseudonymKey?> MakeAsync(KeyScope scope, CancellationToken cancellationToken)
    {
        var key = new PseudonymKey(RandomNumberGenerator.GetBytes(KeyOptions.KeyBytes));
        try
        {
            await table.AddEntityAsync(new TableEntity(scope.Programme, scope.Value) { [Wrapped] = Wrap(scope, key) }, cancellationToken);
            return key;
        }
        catch (RequestFailedException exception) when (exception.Status == 409)
        {
            return await FindAsync(scope, cancellationToken);
        }
    }

    private byte[] Wrap(KeyScope scope, PseudonymKey key)
    {
        var nonce = RandomNumberGenerator.GetBytes(NonceBytes);
        var wrapped = new byte[key.Secret.Length];
        var tag = new byte[TagBytes];
        using var aes = new AesGcm(masterKey, TagBytes);
        aes.Encrypt(nonce, key.Secret, wrapped, tag, Place(scope));
        return [.. nonce, .. tag, .. wrapped];
    }

    private PseudonymKey Unwrap(KeyScope scope, byte[] row)
    {
        var secret = new byte[row.Length - NonceBytes - TagBytes];
        using var aes = new AesGcm(masterKey, TagBytes);
        aes.Decrypt(row.AsSpan(0, NonceBytes), row.AsSpan(NonceBytes + TagBytes), row.AsSpan(NonceBytes, TagBytes), secret, Place(scope));
        return new(secret);
    }

    private static byte[] Place(KeyScope scope) => Encoding.UTF8.GetBytes($"{scope.Programme}\n{scope.Value}");
}
