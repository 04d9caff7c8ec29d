using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace FollowUp.Local.Launcher.Life;

/// <summary>Looks into every store of both accounts, past the application.</summary>
internal sealed class StorageCensus(Azurite storage)
{
    private const string Poison = "-poison";

    public async Task<IReadOnlyList<StoredItems>> TakeAsync(CancellationToken cancellationToken) =>
    [
        .. await TakeAsync("Who people are", storage.Roster, cancellationToken),
        .. await TakeAsync("What was answered", storage.Responses, cancellationToken),
    ];

    /// <summary>How many of a cohort could still be written to.</summary>
    public async Task<int> ContactsAsync(string cohort, CancellationToken cancellationToken) =>
        await new TableServiceClient(storage.Roster).GetTableClient("Alumni")
            .QueryAsync<TableEntity>($"PartitionKey eq '{PeerSample.Programme}~{cohort}' and RowKey lt 'b'", cancellationToken: cancellationToken)
            .CountAsync(cancellationToken);

    private static async Task<IReadOnlyList<StoredItems>> TakeAsync(string account, string connection, CancellationToken cancellationToken)
    {
        var stores = new List<StoredItems>();
        var tables = new TableServiceClient(connection);
        await foreach (var table in tables.QueryAsync(cancellationToken: cancellationToken))
            stores.Add(new(account, "table", table.Name, await RowsAsync(tables.GetTableClient(table.Name), cancellationToken)));
        var blobs = new BlobServiceClient(connection);
        await foreach (var container in blobs.GetBlobContainersAsync(cancellationToken: cancellationToken))
            stores.Add(new(account, "container", container.Name, await FilesAsync(blobs.GetBlobContainerClient(container.Name), cancellationToken)));
        var queues = new QueueServiceClient(connection);
        await foreach (var queue in queues.GetQueuesAsync(cancellationToken: cancellationToken))
            stores.Add(new(account, "queue", queue.Name.Replace(Poison, "", StringComparison.Ordinal), await MessagesAsync(queues.GetQueueClient(queue.Name), cancellationToken)));
        return stores;
    }

    private static async Task<IReadOnlyList<StoredItem>> RowsAsync(TableClient table, CancellationToken cancellationToken) =>
        await table.QueryAsync<TableEntity>(cancellationToken: cancellationToken).Select(Read).ToListAsync(cancellationToken);

    private static StoredItem Read(TableEntity row)
    {
        var columns = row.Where(column => column is { Key: not ("PartitionKey" or "RowKey" or "Timestamp" or "odata.etag"), Value: not (null or "") }).ToList();
        return new(row.RowKey, [.. columns.Select(column => column.Key)], $"{row.PartitionKey} {row.RowKey} {string.Join(' ', columns.Select(column => column.Value is byte[] bytes ? Text(bytes) : column.Value))}");
    }

    private static string Text(byte[] bytes) => System.Text.Encoding.UTF8.GetString(bytes);

    private static async Task<IReadOnlyList<StoredItem>> FilesAsync(BlobContainerClient container, CancellationToken cancellationToken)
    {
        var files = new List<StoredItem>();
        await foreach (var blob in container.GetBlobsAsync(cancellationToken: cancellationToken))
            files.Add(new(blob.Name, [], (await container.GetBlobClient(blob.Name).DownloadContentAsync(cancellationToken)).Value.Content.ToString()));
        return files;
    }

    private static async Task<IReadOnlyList<StoredItem>> MessagesAsync(QueueClient queue, CancellationToken cancellationToken) =>
        [.. (await queue.PeekMessagesAsync(queue.MaxPeekableMessages, cancellationToken)).Value.Select(message => new StoredItem("", [], message.MessageText))];
}
