namespace FollowUp.Local.Launcher;

/// <summary>Everything started for the sample alone, at the moment when it begins.</summary>
public sealed class SampleRun : IAsyncDisposable
{
    private readonly TemporaryRun run;

    private SampleRun(TemporaryRun run)
    {
        this.run = run;
        Evaluation = new Evaluation2022(run.Desk, run.Inbox);
    }

    public LocalSystem Local => run.Local;

    public DeskClient Desk => run.Desk;

    public Inbox Inbox => run.Inbox;

    public Evaluation2022 Evaluation { get; }

    public static async Task<SampleRun> StartAsync(CancellationToken cancellationToken) =>
        new(await TemporaryRun.StartAsync(Sample.Begins, Sample.Settings, cancellationToken));

    public ValueTask DisposeAsync()
    {
        Evaluation.Dispose();
        return run.DisposeAsync();
    }
}
