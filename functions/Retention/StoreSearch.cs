using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Azure.Data.Tables;
using FollowUp.Shared;

namespace FollowUp.Retention;

/// <summary>Searches everything in both accounts for words. It reads all there is: only synthetic people are looked for in this way, and only after their time.</summary>
internal sealed class StoreSearch(StorageAccounts accounts)
{
    private const int MostMessages = 32;

    /// <returns>Where one of the words stands: account, store and column, once each.</returns>
    public async Task<IReadOnlyList<string>> FindAsync(IReadOnlyList<string> words, CancellationToken cancellationToken)
    {
        var places = await InTablesAsync(cancellationToken)
            .Concat(InQueuesAsync(cancellationToken))
            .Concat(InContainersAsync(cancellationToken))
            .Where(stored => words.Any(word => stored.Text.Contains(word, StringComparison.OrdinalIgnoreCase)))
            .Select(stored => stored.Place)
            .ToHashSetAsync(cancellationToken: cancellationToken);
        return [.. places.Order(StringComparer.Ordinal)];
    }

    private async IAsyncEnumerable<(string Place, string Text)> InTablesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var account in StorageAccounts.Names)
        {
            await foreach (var name in accounts.TableNamesAsync(account, cancellationToken))
            {
                var table = account == "Roster" ? accounts.RosterTable(name) : accounts.ResponsesTable(name);
                await foreach (var column in table.QueryAsync<TableEntity>(cancellationToken: cancellationToken).SelectMany(row => row))
                    yield return ($"{account} table {name}, {column.Key}", string.Create(CultureInfo.InvariantCulture, $"{column.Value}"));
            }
        }
    }

    private async IAsyncEnumerable<(string Place, string Text)> InQueuesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var queue in PoisonQueue.All)
        {
            var (from, poison) = accounts.QueueWithPoison(queue.Account, queue.Setting);
            foreach (var client in (Azure.Storage.Queues.QueueClient[])[from, poison])
            {
                if (!await client.ExistsAsync(cancellationToken))
                    continue;
                foreach (var message in (await client.PeekMessagesAsync(MostMessages, cancellationToken)).Value)
                    yield return ($"{queue.Account} queue {queue.Name}", Decoded(message.MessageText));
            }
        }
    }

    private async IAsyncEnumerable<(string Place, string Text)> InContainersAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var name in accounts.ContainerNamesAsync(cancellationToken))
        {
            var container = accounts.ResponsesContainer(name);
            await foreach (var blob in container.GetBlobsAsync(cancellationToken: cancellationToken))
                yield return ($"Responses container {name}", (await container.GetBlobClient(blob.Name).DownloadContentAsync(cancellationToken)).Value.Content.ToString());
        }
    }

    /// <summary>Messages are stored in base64, but for those that something else put there.</summary>
    private static string Decoded(string message)
    {
        var bytes = new byte[message.Length];
        return Convert.TryFromBase64String(message, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : message;
    }
}
