using System.Text.Json;
using Azure.Storage.Queues;
using FollowUp.Local.Launcher;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Local.Mailbox;

/// <summary>A mailbox that reports onto a queue of the storage emulator. Each test begins with <see cref="ResetAsync"/>.</summary>
public sealed class ReportingMailbox : IAsyncLifetime
{
    public MailServer Server { get; private set; } = null!;

    public QueueClient Queue { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        var (storage, queue) = (await StorageEmulator.Started, StorageEmulator.NewName());
        Server = await MailServer.StartAsync(new MailboxSettings { ReportsConnection = storage.Host, ReportsQueue = queue });
        Queue = new QueueClient(storage.Host, queue, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });
    }

    public async Task ResetAsync()
    {
        await Server.Http.DeleteAsync("/api/behaviour");
        await Queue.DeleteIfExistsAsync();
    }

    /// <summary>The events that are visible in the queue.</summary>
    public async Task<IReadOnlyList<JsonElement>> ReportsAsync()
    {
        await Queue.CreateIfNotExistsAsync();
        var messages = await Queue.ReceiveMessagesAsync(32);
        return [.. messages.Value.SelectMany(message => message.Body.ToObjectFromJson<JsonElement>().EnumerateArray())];
    }

    public async Task DisposeAsync() => await Server.DisposeAsync();
}
