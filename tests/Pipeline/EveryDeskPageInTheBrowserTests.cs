namespace FollowUp.Tests.Pipeline;

/// <summary>The desk beside a survey of its own, so that these pages and those of the survey are visited at the same time.</summary>
[Collection(nameof(OpenDeskTests))]
public sealed class EveryDeskPageInTheBrowserTests(OpenSurvey survey, Chromium chromium)
{
    public static TheoryData<string> Visits => [.. DeskVisit.All.Keys];

    [Theory, MemberData(nameof(Visits))]
    public async Task Needs_no_scrolling_sideways_at_any_size_and_is_for_everybody(string visit)
    {
        await using var window = await chromium.OpenAsync(scripts: true);
        var page = await window.NewPageAsync();
        await DeskVisit.All[visit].MakeAsync(page, survey);

        Assert.Contains(DeskVisit.All[visit].Heading, await page.InnerTextAsync("h1"), StringComparison.Ordinal);
        await PageInTheBrowser.NeedsNoScrollingSidewaysAsync(page, visit);
        await PageInTheBrowser.IsForEverybodyAsync(page);
    }

    [Fact]
    public async Task Is_reached_without_scripts()
    {
        await using var window = await chromium.OpenAsync(scripts: false);
        var page = await window.NewPageAsync();
        await DeskVisit.All["roster checked"].MakeAsync(page, survey);

        Assert.Contains(DeskVisit.All["roster checked"].Heading, await page.InnerTextAsync("h1"), StringComparison.Ordinal);
    }
}
