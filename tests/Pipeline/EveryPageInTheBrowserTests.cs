namespace FollowUp.Tests.Pipeline;

[Collection(nameof(OpenSurvey))]
public sealed class EveryPageInTheBrowserTests(OpenSurvey survey, Chromium chromium)
{
    public static TheoryData<string> Visits => [.. Visit.All.Keys];

    [Theory, MemberData(nameof(Visits))]
    public async Task Is_reached_without_scripts_and_needs_no_scrolling_sideways_at_any_size(string visit)
    {
        await using var window = await chromium.OpenAsync(scripts: false);
        var page = await window.NewPageAsync();
        await Visit.All[visit].MakeAsync(page, survey);

        Assert.Contains(Visit.All[visit].Heading, await page.InnerTextAsync("h1"), StringComparison.Ordinal);
        await PageInTheBrowser.NeedsNoScrollingSidewaysAsync(page, visit);
    }

    [Theory, MemberData(nameof(Visits))]
    public async Task Has_nothing_that_axe_objects_to_and_is_used_by_keys_alone(string visit)
    {
        await using var window = await chromium.OpenAsync(scripts: true);
        var page = await window.NewPageAsync();
        await Visit.All[visit].MakeAsync(page, survey);

        await PageInTheBrowser.IsForEverybodyAsync(page);
    }
}
