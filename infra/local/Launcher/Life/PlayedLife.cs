namespace FollowUp.Local.Launcher.Life;

/// <summary>The whole life of the mentors' programme, from the first cohort's roster until nobody of any is known any more.</summary>
public sealed class PlayedLife
{
    private const int DaysOfGrace = 8;
    private static readonly string[] Roles = ["Steward", "Researcher", "DeliveryTeam"];
    private readonly TemporaryRun run;
    private readonly int people;
    private readonly Story story;
    private readonly StandingAnswers standing = new();
    private readonly Nights nights;
    private readonly SeasonChapter chapter;
    private readonly TeamDecisions team;

    private PlayedLife(TemporaryRun run, int people, TextWriter output)
    {
        (this.run, this.people) = (run, people);
        story = new(output);
        nights = new(run.Desk, new(run.Local), story);
        chapter = new(run, nights, standing, new(run.Desk, standing, story), story);
        team = new(run, nights, standing, story);
    }

    /// <param name="people">How many of each cohort, at most.</param>
    /// <param name="output">Where the story goes.</param>
    /// <exception cref="LauncherException">Something is left in the end that should not be, or was not as it should have been before.</exception>
    public static async Task PlayAsync(int people, TextWriter output, CancellationToken cancellationToken)
    {
        await using var run = await TemporaryRun.StartAsync(PeerSample.Begins, PeerSample.Settings, cancellationToken);
        await new PlayedLife(run, people, output).PlayAsync(cancellationToken);
    }

    private async Task PlayAsync(CancellationToken cancellationToken)
    {
        await BeginAsync(cancellationToken);
        await PlayAsync(Season.All.Take(..1), cancellationToken);
        await EnrolAsync(new(2023, 7, 3), "2023", cancellationToken);
        await PlayAsync(Season.All.Take(1..3), cancellationToken);
        await EnrolAsync(new(2024, 7, 1), "2024", cancellationToken);
        await PlayAsync(Season.All.Take(3..4), cancellationToken);
        await team.EraseAsync(Season.Morning(new(2024, 9, 10)), cancellationToken);
        await PlayAsync(Season.All.Take(4..6), cancellationToken);
        await team.HoldAsync(Season.Morning(new(2025, 10, 20)), "2022", Season.Morning(new(2025, 10, 26)), cancellationToken);
        await PlayAsync(Season.All.Take(6..), cancellationToken);
        await team.ExportAsync(Season.Morning(new(2026, 8, 20)), "after-36-months", cancellationToken);
        var fullest = await TakeInventoryAsync(cancellationToken);
        await ForgetAsync(fullest.Inventory, cancellationToken);
    }

    private async Task BeginAsync(CancellationToken cancellationToken)
    {
        await run.Desk.SignInAsync(Roles, cancellationToken);
        await run.Desk.PutProgrammeAsync(PeerSample.Programme, PeerSample.Yaml, cancellationToken);
        story.Tell(PeerSample.Begins, "The Peer Mentors Programme is put in force: each cohort will be asked 6, 12, 24 and 36 months after its end what has lasted");
        await EnrolAsync(DateOnly.FromDateTime(PeerSample.Begins.UtcDateTime), "2022", cancellationToken);
    }

    private async Task EnrolAsync(DateOnly day, string cohort, CancellationToken cancellationToken)
    {
        await nights.PassUntilAsync(Season.Morning(day), cancellationToken);
        var (accepted, _) = await run.Desk.PostRosterAsync(PeerSample.Programme, PeerSample.Roster(cohort, people), cancellationToken);
        story.Tell(Season.Morning(day), $"Cohort {cohort} has finished: {accepted} mentors have agreed to be written to");
    }

    private async Task PlayAsync(IEnumerable<Season> seasons, CancellationToken cancellationToken)
    {
        foreach (var season in seasons)
            await chapter.PlayAsync(season, cancellationToken);
    }

    private async Task ForgetAsync(Inventory fullest, CancellationToken cancellationToken)
    {
        await nights.PassAllAsync(cancellationToken);
        await nights.PassUntilAsync((await run.Desk.NowAsync(cancellationToken)).AddDays(DaysOfGrace), cancellationToken);
        var (left, stores) = await TakeInventoryAsync(cancellationToken);
        story.Tell("");
        foreach (var line in left.Beside(fullest))
            story.Tell(line);
        left.EnsureNothingElse(stores);
    }

    private async Task<(Inventory Inventory, IReadOnlyList<StoredItems> Stores)> TakeInventoryAsync(CancellationToken cancellationToken)
    {
        var stores = await new StorageCensus(run.Local.Storage).TakeAsync(cancellationToken);
        var manifest = ManifestLine.All(await run.Desk.ReadAsync($"desk/api/programmes/{PeerSample.Programme}/record?format=csv", cancellationToken));
        return (Inventory.Of(await run.Desk.NowAsync(cancellationToken), stores, manifest), stores);
    }
}
