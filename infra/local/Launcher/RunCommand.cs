namespace FollowUp.Local.Launcher;

/// <summary>`run`: everything, until Ctrl-C.</summary>
internal static class RunCommand
{
    private const string SampleLoaded = "sample-loaded";

    public static async Task<int> RunAsync(bool fresh, bool empty, CancellationToken cancellationToken)
    {
        await Prerequisites.EnsureStorageEmulatorAsync(cancellationToken);
        var path = Environment.GetEnvironmentVariable("FOLLOWUP_DATA") is { Length: > 0 } named ? named : Path.Combine(Checkout.Root, ".local");
        if (fresh)
            LocalFolder.Remove(path);
        var folder = new LocalFolder(path);
        var loadsSample = !empty && !folder.Has(SampleLoaded);
        if (loadsSample && !File.Exists(folder.Clock))
            Sample.StartClock(folder);
        await using var system = await LocalSystem.StartAsync(folder, LocalPorts.FromEnvironment(), empty ? NoSettings : Sample.Settings, cancellationToken);
        if (loadsSample)
        {
            using var desk = new DeskClient(system.Url, folder.Keys["key"]);
            var (accepted, refused) = await Sample.LoadAsync(desk, cancellationToken);
            Console.WriteLine($"Sample loaded: {accepted} alumni accepted, {refused} refused. Invitations go out within a minute or two.");
            folder.Mark(SampleLoaded);
        }
        Introduce(system);
        await Task.Delay(Timeout.Infinite, cancellationToken).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        Console.WriteLine("Stopping ...");
        return 0;
    }

    private static IReadOnlyDictionary<string, string> NoSettings { get; } = new Dictionary<string, string>();

    private static void Introduce(LocalSystem system) => Console.WriteLine(
        $"""

        Desk     {system.Url}desk   (sign in: {system.Url}local/sign-in?code={system.Folder.Keys["key"]})
        Inbox    {system.MailUrl}
        Report   {system.Url}reports/research/{Sample.Programme}/{Sample.Report}/
        Key      {system.Folder.Keys["key"]}   (x-functions-key for /local and /admin)
        Data     {system.Folder.Path}

        Ready. Ctrl-C stops everything.
        """);
}
