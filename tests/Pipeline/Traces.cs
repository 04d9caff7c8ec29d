using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using FollowUp.Local.Launcher;

namespace FollowUp.Tests.Pipeline;

/// <summary>Everything that a run has left behind.</summary>
internal sealed class Traces(LocalSystem local)
{
    /// <summary>The application's log so far.</summary>
    public async Task<string> LogAsync()
    {
        using var reader = new StreamReader(new FileStream(local.Folder.Log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return await reader.ReadToEndAsync();
    }

    /// <summary>Account, table and column; queue; container. The free text of a research edition is meant to be there.</summary>
    public async Task<IReadOnlyList<string>> PlacesOfAsync(string canary) =>
    [
        .. await InTablesAsync("Roster", local.Storage.Roster, canary),
        .. await InTablesAsync("Responses", local.Storage.Responses, canary),
        .. await InQueuesAsync(local.Storage.Host, canary),
        .. await InBlobsAsync(local.Storage.Host, canary),
        .. (await InBlobsAsync(local.Storage.Responses, canary)).Except(canary == Canary.Answer ? ["partials", "research"] : []),
    ];

    private static async Task<List<string>> InTablesAsync(string account, string connection, string canary)
    {
        var service = new TableServiceClient(connection);
        var places = new SortedSet<string>(StringComparer.Ordinal);
        await foreach (var table in service.QueryAsync())
        {
            await foreach (var row in service.GetTableClient(table.Name).QueryAsync<TableEntity>())
                places.UnionWith(row.Where(column => $"{column.Value}".Contains(canary, StringComparison.OrdinalIgnoreCase)).Select(column => $"{account}.{table.Name}.{column.Key}"));
        }
        return [.. places];
    }

    private static async Task<List<string>> InQueuesAsync(string connection, string canary)
    {
        var service = new QueueServiceClient(connection);
        var places = new List<string>();
        await foreach (var queue in service.GetQueuesAsync())
        {
            foreach (var message in (await service.GetQueueClient(queue.Name).PeekMessagesAsync(32)).Value)
            {
                var text = message.Body.ToString();
                if (text.Contains(canary, StringComparison.OrdinalIgnoreCase))
                    places.Add(queue.Name);
            }
        }
        return places;
    }

    /// <summary>Containers with a blob that has the canary.</summary>
    private static async Task<List<string>> InBlobsAsync(string connection, string canary)
    {
        var service = new BlobServiceClient(connection);
        var places = new SortedSet<string>(StringComparer.Ordinal);
        await foreach (var container in service.GetBlobContainersAsync())
        {
            var client = service.GetBlobContainerClient(container.Name);
            await foreach (var blob in client.GetBlobsAsync())
            {
                var content = await client.GetBlobClient(blob.Name).DownloadContentAsync();
                if (content.Value.Content.ToString().Contains(canary, StringComparison.OrdinalIgnoreCase))
                    places.Add(container.Name);
            }
        }
        return [.. places];
    }
}
