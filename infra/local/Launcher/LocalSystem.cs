using System.Collections.Concurrent;

namespace FollowUp.Local.Launcher;

/// <summary>Everything that FollowUp runs on outside Azure, started in order and stopped in reverse.</summary>
public sealed class LocalSystem : IAsyncDisposable
{
    private readonly ConcurrentStack<(string Name, ChildProcess Process)> parts = new();
    private readonly TextWriter log;

    private LocalSystem(LocalFolder folder, LocalPorts ports, Azurite storage)
    {
        (Folder, Ports, Storage) = (folder, ports, storage);
        parts.Push(("The storage emulator", storage.Process));
        log = TextWriter.Synchronized(new StreamWriter(folder.Log, append: true) { AutoFlush = true });
    }

    public LocalFolder Folder { get; }

    public LocalPorts Ports { get; }

    public Azurite Storage { get; }

    public Uri Url => new($"http://localhost:{Ports.Http}");

    public Uri MailUrl => new($"http://localhost:{Ports.Mail}");

    /// <param name="settings">Application settings beside the usual ones, or instead of them.</param>
    public static async Task<LocalSystem> StartAsync(
        LocalFolder folder, LocalPorts ports, IReadOnlyDictionary<string, string> settings, CancellationToken cancellationToken)
    {
        var storage = await Azurite.StartAsync(folder.Storage, ports.EnsureFree().Storage, folder.Keys["storage"], cancellationToken);
        var system = new LocalSystem(folder, ports, storage);
        try
        {
            var application = new ApplicationSettings(folder, ports, storage).With(settings);
            await Task.WhenAll(
                system.KeepAsync("The mailbox", MailboxAsync(system, application["DeliveryReportsQueue"], cancellationToken)),
                system.KeepAsync("The application", FunctionsHost.StartAsync(application, system.log.WriteLine, cancellationToken)));
            return system;
        }
        catch
        {
            await system.DisposeAsync();
            throw;
        }
    }

    /// <summary>Returns the name of the part that ended first, which none does by itself.</summary>
    public async Task<string> WaitUntilOneEndsAsync(CancellationToken cancellationToken)
    {
        var running = parts.ToDictionary(part => part.Process.Exited, part => part.Name);
        return running[await Task.WhenAny(running.Keys).WaitAsync(cancellationToken)];
    }

    public async ValueTask DisposeAsync()
    {
        while (parts.TryPop(out var part))
            await part.Process.DisposeAsync();
        await log.DisposeAsync();
    }

    private static async Task<ChildProcess> MailboxAsync(LocalSystem system, string reportsQueue, CancellationToken cancellationToken)
    {
        var mailbox = await Mailbox.StartAsync(
            new()
            {
                Port = system.Ports.Mail,
                AccessKey = system.Folder.Keys["mailbox"],
                ReportsConnection = system.Storage.Roster,
                ReportsQueue = reportsQueue,
                Folder = system.Folder.Mails,
                Clock = system.Folder.Clock,
            },
            cancellationToken);
        return mailbox.Process;
    }

    private async Task KeepAsync(string name, Task<ChildProcess> starting) => parts.Push((name, await starting));
}
