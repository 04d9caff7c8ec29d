using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace FollowUp.Shared;

/// <summary>
/// The two accounts, who people are (`Roster`) and what they answered (`Responses`), each with rights of its own. A setting of
/// either name holds a connection string; or `Roster__tableServiceUri` and so on name the services, and `Roster__clientId` the
/// managed identity that reaches them.
/// </summary>
internal sealed partial class StorageAccounts(
    IConfiguration configuration, IOptions<StorageOptions> options, TableClientOptions tables, BlobClientOptions blobs, QueueClientOptions queues)
{
    private readonly Dictionary<string, TableServiceClient> services = [];

    public TableClient RosterTable(string name) => TableOf("Roster", name);

    public TableClient ResponsesTable(string name) => TableOf("Responses", name);

    public BlobContainerClient ResponsesContainer(string name) => Containers().GetBlobContainerClient((options.Value.Prefix + name).ToLowerInvariant());

    /// <param name="setting">The setting that holds the queue's name.</param>
    public QueueClient Queue(string account, string setting) => Queues(account).GetQueueClient(Setting(setting));

    private BlobServiceClient Containers() => Connect(
        "Responses",
        "blobServiceUri",
        connection => new BlobServiceClient(connection, blobs),
        (uri, credential) => new BlobServiceClient(uri, credential, blobs));

    private QueueServiceClient Queues(string account) => Connect(
        account,
        "queueServiceUri",
        connection => new QueueServiceClient(connection, queues),
        (uri, credential) => new QueueServiceClient(uri, credential, queues));

    /// <summary>The queue beside another where the host puts what failed again and again. Its messages are taken as they are, because some may fail by their encoding.</summary>
    /// <param name="setting">The setting that holds the other queue's name.</param>
    public (QueueClient From, QueueClient Poison) QueueWithPoison(string account, string setting)
    {
        var service = Connect(
            account, "queueServiceUri", connection => new QueueServiceClient(connection), (uri, credential) => new QueueServiceClient(uri, credential));
        return (service.GetQueueClient(Setting(setting)), service.GetQueueClient($"{Setting(setting)}-poison"));
    }

    private TableClient TableOf(string account, string name) => Tables(account).GetTableClient(options.Value.Prefix + name);

    private TableServiceClient Tables(string account)
    {
        lock (services)
        {
            if (!services.TryGetValue(account, out var service))
            {
                services[account] = service = Connect(
                    account,
                    "tableServiceUri",
                    connection => new TableServiceClient(connection, tables),
                    (uri, credential) => new TableServiceClient(uri, credential, tables));
            }
            return service;
        }
    }

    private T Connect<T>(string account, string service, Func<string, T> byConnectionString, Func<Uri, TokenCredential, T> byIdentity) =>
        configuration[$"{account}:{service}"] is { Length: > 0 } uri
            ? byIdentity(new Uri(uri), ManagedIdentity.For(configuration.GetSection(account)))
            : byConnectionString(Setting(account));

    private string Setting(string name) => configuration[name] is { Length: > 0 } value
        ? value
        : throw new InvalidOperationException($"The setting {name} is missing: set it in the application's settings.");
}
