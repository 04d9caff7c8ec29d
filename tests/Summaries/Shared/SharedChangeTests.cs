using FollowUp.Summaries;

namespace FollowUp.Tests.Summaries;

/// <summary>Of 52 people before 40 answered again: 16 improved, 18 stayed the same, 6 declined.</summary>
public sealed class SharedChangeTests(SharedChangeTests.Released released) : IClassFixture<SharedChangeTests.Released>
{
    private const string Agreement = "senior_support";

    [Fact]
    public void The_directions_are_told_with_the_pairs_that_they_are_of()
    {
        var change = Assert.Single(released.Report.Figures.Changes);

        Assert.Equal(("6m", "12m", 40), (change.Earlier.Id, change.Later.Id, change.Pairs));
        var directions = Assert.Single(change.Questions).Directions;
        Assert.Equal(Agreement, directions.Id);
        Assert.Equal([16, 18, 6], Tables.Counts(directions));
    }

    [Fact]
    public void Who_answered_one_wave_alone_is_told_to_the_nearest_5() =>
        Assert.Equal((10, 0), (released.Report.Figures.Changes[0].UnmatchedBefore, released.Report.Figures.Changes[0].UnmatchedAfter));

    [Fact]
    public async Task Page_figures_and_summary_say_it()
    {
        var files = (await Sample.RenderAsync(released.Report)).ToDictionary(file => file.Name, file => file.Content.ToString());

        Assert.Contains("40 people answered in both waves; about 10 only 6 months after, and nobody only 12 months after.", files[EditionFile.Page], StringComparison.Ordinal);
        Assert.Contains($"{Agreement},,change=6m>12m,16,40,40,Improved", files[EditionFile.Figures], StringComparison.Ordinal);
        Assert.Empty(new PublishedShape(SummarySchema.Find("shared")!).Faults(files[EditionFile.Summary]));
    }

    /// <summary>The report on the second of two waves; no test changes it.</summary>
    public sealed class Released : IAsyncLifetime
    {
        public SharedReport Report { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            await using var cohort = await FollowedCohort.StartAsync();
            await cohort.AnswerAsync(FollowedCohort.Before, ..22, Agreement, "disagree");
            await cohort.AnswerAsync(FollowedCohort.Before, 22..40, Agreement, "agree");
            await cohort.AnswerAsync(FollowedCohort.Before, 40..52, Agreement, "neither");
            await cohort.AnswerAsync(FollowedCohort.After, ..16, Agreement, "agree");
            await cohort.AnswerAsync(FollowedCohort.After, 16..22, Agreement, "disagree");
            await cohort.AnswerAsync(FollowedCohort.After, 22..34, Agreement, "agree");
            await cohort.AnswerAsync(FollowedCohort.After, 34..40, Agreement, "neither");
            var (maker, request) = (cohort.Application.Get<SharedReportMaker>(), new SummaryRequest(Sample.Programme.Id, FollowedCohort.After));
            Report = (await maker.MakeAsync(request, (await maker.ReadAsync(request, CancellationToken.None))!, CancellationToken.None))!;
        }

        public Task DisposeAsync() => Task.CompletedTask;
    }
}
