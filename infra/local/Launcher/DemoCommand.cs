namespace FollowUp.Local.Launcher;

/// <summary>`demo`: the evaluation of 2022 from the roster to the report, over HTTP as its users go.</summary>
internal sealed class DemoCommand(DeskClient desk, Inbox inbox) : IDisposable
{
    private static readonly string[] Files = ["index.html", "summary.json", "figures.csv"];
    private readonly HttpClient browser = new(new HttpClientHandler { AllowAutoRedirect = false });

    public static async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await Prerequisites.EnsureStorageEmulatorAsync(cancellationToken);
        var path = Path.Combine(Path.GetTempPath(), $"followup-demo-{Guid.NewGuid():N}");
        try
        {
            Say("Starting the storage emulator, the mailbox and the application");
            using var folder = LocalFolder.Open(path, fresh: false);
            Sample.StartClock(folder);
            await using var system = await LocalSystem.StartAsync(folder, LocalPorts.Free(), Sample.Settings, cancellationToken);
            using var desk = new DeskClient(system.Url, folder.Keys["key"]);
            using var inbox = new Inbox(system.MailUrl);
            using var demo = new DemoCommand(desk, inbox);
            await demo.PlayAsync(cancellationToken);
            return 0;
        }
        finally
        {
            if (Directory.Exists(path))
                Directory.Delete(path, recursive: true);
        }
    }

    public void Dispose() => browser.Dispose();

    private async Task PlayAsync(CancellationToken cancellationToken)
    {
        var (accepted, refused) = await Sample.LoadAsync(desk, cancellationToken);
        Say($"Roster in: {accepted} alumni may be written to, {refused} rows were refused and not kept");
        await InviteAsync(accepted, cancellationToken);
        await AnswerAsync(cancellationToken);
        await RemindAsync(cancellationToken);
        await desk.AdvanceAsync(TimeSpan.FromDays(15), cancellationToken);
        await desk.AdvanceAsync(TimeSpan.FromMinutes(1), cancellationToken);
        Say($"It is {await desk.NowAsync(cancellationToken):d MMMM yyyy}: the survey has closed");
        await ShowReportAsync(cancellationToken);
    }

    private async Task InviteAsync(int people, CancellationToken cancellationToken)
    {
        var invited = 0;
        for (var minute = 0; invited < people && minute < 10; minute++)
        {
            await desk.AdvanceAsync(TimeSpan.FromMinutes(1), cancellationToken);
            invited = await inbox.CountAsync(cancellationToken);
        }
        Say($"{invited} invitations are in the inboxes");
    }

    private async Task AnswerAsync(CancellationToken cancellationToken)
    {
        var people = Respondent.All();
        foreach (var person in people)
        {
            var link = await inbox.SurveyLinkAsync(person.Email, cancellationToken)
                ?? throw new LauncherException($"There is no invitation for one of the {people.Count} people who answer.");
            await person.AnswerAsync(browser, link, cancellationToken);
        }
        Say($"{people.Count} people have opened their link and answered");
    }

    private async Task RemindAsync(CancellationToken cancellationToken)
    {
        foreach (var reminder in new[] { "first", "last" })
        {
            var before = await inbox.CountAsync(cancellationToken);
            await desk.AdvanceAsync(TimeSpan.FromDays(7), cancellationToken);
            await desk.AdvanceAsync(TimeSpan.FromMinutes(1), cancellationToken);
            Say($"A week later, {await inbox.CountAsync(cancellationToken) - before} who had not answered got the {reminder} reminder");
        }
    }

    private async Task ShowReportAsync(CancellationToken cancellationToken)
    {
        await desk.SignInAsync("Researcher", cancellationToken);
        var folder = Directory.CreateDirectory(Path.Combine(Checkout.Root, ".artifacts", "demo-report")).FullName;
        foreach (var file in Files)
            await File.WriteAllTextAsync(Path.Combine(folder, file), await desk.ReadReportAsync($"{Sample.Programme}/{Sample.Report}/{file}", cancellationToken), cancellationToken);
        Say("The report, made from what was sent in:");
        foreach (var line in HeadlineFigures.Of(await File.ReadAllTextAsync(Path.Combine(folder, "summary.json"), cancellationToken)))
            Console.WriteLine($"    {line}");
        Console.WriteLine();
        Console.WriteLine($"Read it: {Path.Combine(folder, "index.html")}");
        Console.WriteLine("Keep everything running instead, with inbox and desk: ./followup run");
    }

    private static void Say(string what) => Console.WriteLine(what);
}
