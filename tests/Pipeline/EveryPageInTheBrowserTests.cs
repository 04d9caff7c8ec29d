using Deque.AxeCore.Playwright;

namespace FollowUp.Tests.Pipeline;

[Collection(nameof(OpenSurvey))]
public sealed class EveryPageInTheBrowserTests(OpenSurvey survey, Chromium chromium)
{
    private static readonly int[] Widths = [360, 1280];

    /// <summary>What a window of 1280 px has at 200%.</summary>
    private const int ZoomedWidth = 640;
    private static readonly string? Screenshots = Environment.GetEnvironmentVariable("FOLLOWUP_SCREENSHOTS");

    public static TheoryData<string> Visits => [.. Visit.All.Keys];

    [Theory, MemberData(nameof(Visits))]
    public async Task Is_reached_without_scripts_and_needs_no_scrolling_sideways(string visit)
    {
        await using var window = await chromium.OpenAsync(scripts: false);
        var page = await window.NewPageAsync();
        await Visit.All[visit].MakeAsync(page, survey);

        Assert.Contains(Visit.All[visit].Heading, await page.InnerTextAsync("h1"), StringComparison.Ordinal);
        foreach (var width in Widths)
        {
            await page.SetViewportSizeAsync(width, 800);
            Assert.InRange(await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 1, width);
            if (Screenshots is { Length: > 0 })
                await page.ScreenshotAsync(new() { Path = Path.Combine(Screenshots, $"{visit}-{width}.png"), FullPage = true });
        }
    }

    [Theory, MemberData(nameof(Visits))]
    public async Task Can_be_read_at_twice_the_size(string visit)
    {
        await using var window = await chromium.OpenAsync(scripts: false);
        var page = await window.NewPageAsync();
        await Visit.All[visit].MakeAsync(page, survey);

        await page.SetViewportSizeAsync(ZoomedWidth, 400);
        Assert.InRange(await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 1, ZoomedWidth);
        await page.SetViewportSizeAsync(1280, 800);
        await page.EvaluateAsync("document.documentElement.style.fontSize = '200%'");
        Assert.InRange(await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 1, 1280);
    }

    [Theory, MemberData(nameof(Visits))]
    public async Task Is_used_by_keys_alone(string visit)
    {
        await using var window = await chromium.OpenAsync(scripts: true);
        var page = await window.NewPageAsync();
        await Visit.All[visit].MakeAsync(page, survey);
        await page.Locator("iframe").EvaluateAllAsync<object?>("frames => { for (const frame of frames) frame.remove(); }");
        var controls = await page.EvaluateAsync<string[]>(
            """
            () => [...new Set([...document.querySelectorAll('a[href], button, textarea, select, input:not([type=hidden])')].map((control, place) =>
                control.dataset.stop = control.type === 'radio' ? control.name : `${place}`))]
            """);

        var reached = new HashSet<string>();
        for (var stop = 0; stop <= controls.Length; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            reached.Add(await page.EvaluateAsync<string?>("document.activeElement.dataset.stop") ?? "");
        }
        Assert.Empty(controls.Except(reached));
    }

    [Theory, MemberData(nameof(Visits))]
    public async Task Has_nothing_that_axe_objects_to(string visit)
    {
        await using var window = await chromium.OpenAsync(scripts: true);
        var page = await window.NewPageAsync();
        await Visit.All[visit].MakeAsync(page, survey);
        // In a mail's frame no script may run: axe would wait there for ever.
        await page.Locator("iframe").EvaluateAllAsync<object?>("frames => { for (const frame of frames) frame.remove(); }");

        foreach (var width in Widths)
        {
            await page.SetViewportSizeAsync(width, 800);
            var found = await page.RunAxe();
            Assert.Empty(found.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{width} px: {violation.Id}: {violation.Help}: {node.Html}")));
        }
    }
}
