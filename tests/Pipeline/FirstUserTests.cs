using FollowUp.Local.Launcher;
using Microsoft.Playwright;

namespace FollowUp.Tests.Pipeline;

/// <summary>Somebody who has never seen it, on a system that holds nothing, with only what the pages say.</summary>
[Collection(nameof(OpenDeskTests))]
public sealed class FirstUserTests(Chromium chromium) : IAsyncLifetime
{
    private static readonly DateTimeOffset Today = new(2026, 8, 3, 9, 0, 0, TimeSpan.Zero);
    private static readonly string? Screenshots = Environment.GetEnvironmentVariable("FOLLOWUP_SCREENSHOTS");
    private SampleRun run = null!;

    public async Task InitializeAsync()
    {
        run = await SampleRun.StartAsync(CancellationToken.None);
        await run.Desk.AdvanceAsync(Today - Sample.Begins, CancellationToken.None);
    }

    public async Task DisposeAsync() => await run.DisposeAsync();

    [Fact]
    public async Task Gets_from_an_empty_system_to_a_scheduled_programme()
    {
        await using var window = await chromium.OpenAsync(scripts: false);
        var page = await window.NewPageAsync();
        await page.SetViewportSizeAsync(1280, 800);
        await SignInAsync(page);

        await page.ClickAsync("text=New programme");
        await PressAsync(page, "Save");
        await ReadAsync(page, "Next, upload the roster of its alumni");
        await PictureAsync(page, "first-programme");

        await page.ClickAsync("a[href$='/alumni']");
        await page.FillAsync("[name=roster]", await RosterAsync(page));
        await page.ClickAsync("button[value=check]");
        await ReadAsync(page, "The roster is checked");
        await page.ClickAsync("button[value=import]");
        await ReadAsync(page, "New on the roster");
        await PictureAsync(page, "first-roster");

        await page.ClickAsync("nav a[href='/desk/programmes/my-programme']");
        await page.ClickAsync("a[href$='/plan']");
        await page.FillAsync("[name=on]", "2027-01-19");
        await page.ClickAsync("button[type=submit]");
        await ReadAsync(page, "6m.2025-26");
        await PictureAsync(page, "first-plan");

        Assert.Equal("2", await page.InnerTextAsync("tbody td:last-child"));
        await page.ClickAsync("nav a[href='/desk']");
        await ReadAsync(page, "17 Jan to 13 Feb 2027");
    }

    private async Task SignInAsync(IPage page)
    {
        await page.GotoAsync(new Uri(run.Local.Url, "desk").ToString());
        await page.CheckAsync("[value=Steward]");
        await page.FillAsync("[name=key]", run.Local.Folder.Keys["key"]);
        await page.ClickAsync("button[type=submit]");
    }

    /// <returns>Two people, in the columns that the page asks for.</returns>
    private static async Task<string> RosterAsync(IPage page)
    {
        var columns = (await page.InnerTextAsync("main li:first-child")).Split(':')[1].Split(',').Select(column => column.Trim(' ', '.')).ToList();
        var known = new Dictionary<string, string>
        {
            ["cohort"] = "2025-26",
            ["consented_on"] = "2026-07-10",
            ["consent_wording"] = "v1",
            ["consent_method"] = "form",
            ["setting"] = "primary",
            ["name"] = "Jo",
        };
        string Row(string address) => string.Join(',', columns.Select(column => column == "email" ? address : known.GetValueOrDefault(column, "")));
        return string.Join('\n', string.Join(',', columns), Row("anna@example.org"), Row("berta@example.org"));
    }

    private static Task PressAsync(IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();

    private static async Task ReadAsync(IPage page, string words) => Assert.Contains(words, await page.InnerTextAsync("main"), StringComparison.Ordinal);

    private static async Task PictureAsync(IPage page, string name)
    {
        if (Screenshots is { Length: > 0 })
            await page.ScreenshotAsync(new() { Path = Path.Combine(Screenshots, $"{name}.png") });
    }
}
