namespace FollowUp.Local.Launcher;

/// <summary>Everything started on free ports, at a moment of its own, in a folder that is deleted at the end.</summary>
public sealed class TemporaryRun : IAsyncDisposable
{
    private TemporaryRun(LocalSystem local)
    {
        Local = local;
        Desk = new DeskClient(local.Url, local.Folder.Keys["key"]);
        Inbox = new Inbox(local.MailUrl);
    }

    public LocalSystem Local { get; }

    public DeskClient Desk { get; }

    public Inbox Inbox { get; }

    /// <param name="begins">When its clock starts.</param>
    /// <param name="settings">Application settings beside the usual ones, or instead of them.</param>
    public static async Task<TemporaryRun> StartAsync(DateTimeOffset begins, IReadOnlyDictionary<string, string> settings, CancellationToken cancellationToken)
    {
        var folder = LocalFolder.Open(Path.Combine(Path.GetTempPath(), $"followup-sample-{Guid.NewGuid():N}"), fresh: false);
        try
        {
            folder.StartClock(begins);
            return new(await LocalSystem.StartAsync(folder, LocalPorts.Free(), settings, cancellationToken));
        }
        catch
        {
            Remove(folder);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Inbox.Dispose();
        Desk.Dispose();
        await Local.DisposeAsync();
        Remove(Local.Folder);
    }

    private static void Remove(LocalFolder folder)
    {
        folder.Dispose();
        Directory.Delete(folder.Path, recursive: true);
    }
}
