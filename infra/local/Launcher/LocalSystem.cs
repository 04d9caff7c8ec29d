namespace FollowUp.Local.Launcher;

/// <summary>Everything that FollowUp runs on outside Azure, started in order and stopped in reverse.</summary>
public sealed class LocalSystem : IAsyncDisposable
{
    private readonly Stack<IAsyncDisposable> parts = new();

    private LocalSystem(LocalFolder folder, LocalPorts ports) => (Folder, Ports) = (folder, ports);

    public LocalFolder Folder { get; }

    public LocalPorts Ports { get; }

    public Uri Url => new($"http://localhost:{Ports.Http}");

    public Uri MailUrl => new($"http://localhost:{Ports.Mail}");

    /// <param name="settings">Application settings beside the usual ones, or instead of them.</param>
    public static async Task<LocalSystem> StartAsync(
        LocalFolder folder, LocalPorts ports, IReadOnlyDictionary<string, string> settings, CancellationToken cancellationToken)
    {
        var system = new LocalSystem(folder, ports);
        try
        {
            Directory.CreateDirectory(folder.Mails);
            var azurite = system.Keep(await Azurite.StartAsync(Checkout.NodeModules, folder.Storage, ports.Storage, cancellationToken));
            var application = new ApplicationSettings(folder, ports, azurite).With(settings);
            var mailbox = Mailbox.StartAsync(system.MailboxSettings(azurite, application), cancellationToken);
            var host = FunctionsHost.StartAsync(application, cancellationToken);
            system.Keep(await mailbox);
            system.Keep(await host);
            return system;
        }
        catch
        {
            await system.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        while (parts.TryPop(out var part))
            await part.DisposeAsync();
    }

    private T Keep<T>(T part)
        where T : IAsyncDisposable
    {
        parts.Push(part);
        return part;
    }

    private MailboxSettings MailboxSettings(Azurite azurite, IReadOnlyDictionary<string, string> application) => new()
    {
        Port = Ports.Mail,
        AccessKey = Folder.Keys["mailbox"],
        ReportsConnection = azurite.Roster,
        ReportsQueue = application["DeliveryReportsQueue"],
        Folder = Folder.Mails,
        Clock = Folder.Clock,
    };
}
