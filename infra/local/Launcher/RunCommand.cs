namespace FollowUp.Local.Launcher;

/// <summary>`run`: everything, until Ctrl-C.</summary>
internal static class RunCommand
{
    private const string SampleLoaded = "sample-loaded";

    public static async Task<int> RunAsync(bool fresh, bool empty, CancellationToken cancellationToken)
    {
        await Prerequisites.EnsureStorageEmulatorAsync(cancellationToken);
        var path = Environment.GetEnvironmentVariable("FOLLOWUP_DATA") is { Length: > 0 } named ? named : Path.Combine(Checkout.Root, ".local");
        using var folder = LocalFolder.Open(path, fresh);
        var loadsSample = !empty && !folder.Has(SampleLoaded);
        if (loadsSample)
            folder.StartClock(Sample.Begins);
        await using var system = await LocalSystem.StartAsync(folder, LocalPorts.FromEnvironment(), empty ? NoSettings : Sample.Settings, cancellationToken);
        if (loadsSample)
        {
            using var desk = new DeskClient(system.Url, folder.Keys["key"]);
            var (accepted, refused) = await Sample.LoadAsync(desk, cancellationToken);
            Console.WriteLine($"Sample loaded: {accepted} alumni accepted, {refused} refused. Invitations go out within a minute or two.");
            folder.Mark(SampleLoaded);
        }
        Introduce(system);
        try
        {
            throw new LauncherException($"{await system.WaitUntilOneEndsAsync(cancellationToken)} has ended by itself: {folder.Log} may say why.");
        }
        catch (OperationCanceledException)
        {
            Console.WriteLine("Stopping ...");
            return 0;
        }
    }

    private static IReadOnlyDictionary<string, string> NoSettings { get; } = new Dictionary<string, string>();

    private static void Introduce(LocalSystem system) => Console.WriteLine(
        $"""

        Desk     {system.Url}desk   (sign in: {system.Url}local/sign-in?code={system.Folder.Keys["key"]})
        Inbox    {system.MailUrl}
        Report   {system.Url}reports/research/{Sample.Programme}/{Sample.Report}/
        Key      {system.Folder.Keys["key"]}   (x-functions-key for /local and /admin)
        Data     {system.Folder.Path}
        Log      {system.Folder.Log}

        Ready. Ctrl-C stops everything.
        """);
}
