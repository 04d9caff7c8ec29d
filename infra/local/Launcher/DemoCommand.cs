namespace FollowUp.Local.Launcher;

/// <summary>`demo`: the evaluation of 2022 from the roster to the report.</summary>
internal static class DemoCommand
{
    private static readonly string[] Files = ["index.html", "summary.json", "figures.csv"];

    public static async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await Prerequisites.EnsureStorageEmulatorAsync(cancellationToken);
        Console.WriteLine("Starting the storage emulator, the mailbox and the application");
        await using var run = await SampleRun.StartAsync(cancellationToken);
        await PlayAsync(run, cancellationToken);
        await ShowReportAsync(run.Desk, cancellationToken);
        return 0;
    }

    private static async Task PlayAsync(SampleRun run, CancellationToken cancellationToken)
    {
        var evaluation = run.Evaluation;
        var (accepted, refused) = await Sample.LoadAsync(run.Desk, cancellationToken);
        Console.WriteLine($"Roster in: {accepted} alumni may be written to, {refused} rows were refused and not kept");
        Console.WriteLine($"{await evaluation.InviteAsync(accepted, cancellationToken)} invitations are in the inboxes");
        await evaluation.AnswerAsync(cancellationToken);
        Console.WriteLine($"{evaluation.Respondents.Count} people have opened their link and answered");
        Console.WriteLine($"A week later, {await evaluation.RemindAsync(cancellationToken)} who had not answered got the first reminder");
        Console.WriteLine($"A week later, {await evaluation.RemindAsync(cancellationToken)} who had not answered got the last reminder");
        await evaluation.CloseAsync(cancellationToken);
        Console.WriteLine($"It is {await run.Desk.NowAsync(cancellationToken):d MMMM yyyy}: the survey has closed");
    }

    private static async Task ShowReportAsync(DeskClient desk, CancellationToken cancellationToken)
    {
        await desk.SignInAsync("Researcher", cancellationToken);
        var folder = Directory.CreateDirectory(Path.Combine(Checkout.Root, ".artifacts", "demo-report")).FullName;
        foreach (var file in Files)
            await File.WriteAllTextAsync(Path.Combine(folder, file), await desk.ReadReportAsync($"{Sample.Programme}/{Sample.Report}/{file}", cancellationToken), cancellationToken);
        Console.WriteLine("The report, made from what was sent in:");
        foreach (var line in HeadlineFigures.Of(await File.ReadAllTextAsync(Path.Combine(folder, "summary.json"), cancellationToken)))
            Console.WriteLine($"    {line}");
        Console.WriteLine();
        Console.WriteLine($"Read it: {Path.Combine(folder, "index.html")}");
        Console.WriteLine("Keep everything running instead, with inbox and desk: ./followup run");
    }
}
