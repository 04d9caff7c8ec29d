namespace FollowUp.Local.Launcher;

/// <summary>Everything started for the sample alone: on free ports, at the moment when the sample begins, in a folder that is deleted at the end.</summary>
public sealed class SampleRun : IAsyncDisposable
{
    private SampleRun(LocalSystem local)
    {
        Local = local;
        Desk = new DeskClient(local.Url, local.Folder.Keys["key"]);
        Inbox = new Inbox(local.MailUrl);
        Evaluation = new Evaluation2022(Desk, Inbox);
    }

    public LocalSystem Local { get; }

    public DeskClient Desk { get; }

    public Inbox Inbox { get; }

    public Evaluation2022 Evaluation { get; }

    public static async Task<SampleRun> StartAsync(CancellationToken cancellationToken)
    {
        var folder = LocalFolder.Open(Path.Combine(Path.GetTempPath(), $"followup-sample-{Guid.NewGuid():N}"), fresh: false);
        try
        {
            Sample.StartClock(folder);
            return new(await LocalSystem.StartAsync(folder, LocalPorts.Free(), Sample.Settings, cancellationToken));
        }
        catch
        {
            Remove(folder);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Evaluation.Dispose();
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
