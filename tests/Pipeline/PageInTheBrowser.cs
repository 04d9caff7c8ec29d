using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace FollowUp.Tests.Pipeline;

/// <summary>What holds for each page, whoever sees it and however.</summary>
internal static class PageInTheBrowser
{
    private static readonly int[] Widths = [360, 1280];

    /// <summary>What a window of 1280 px has at 200%.</summary>
    private const int ZoomedWidth = 640;
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();
    private static readonly string? Screenshots = Environment.GetEnvironmentVariable("FOLLOWUP_SCREENSHOTS");

    public static async Task NeedsNoScrollingSidewaysAsync(IPage page, string name)
    {
        foreach (var width in (int[])[.. Widths, ZoomedWidth])
        {
            await page.SetViewportSizeAsync(width, 800);
            Assert.InRange(await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 1, width);
            if (Screenshots is { Length: > 0 })
                await page.ScreenshotAsync(new() { Path = Path.Combine(Screenshots, $"{name}-{width}.png"), FullPage = true });
        }
        await page.SetViewportSizeAsync(Widths.Max(), 800);
        await page.EvaluateAsync("document.documentElement.style.fontSize = '200%'");
        Assert.InRange(await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 1, Widths.Max());
        await page.EvaluateAsync("document.documentElement.style.fontSize = ''");
    }

    public static async Task IsForEverybodyAsync(IPage page)
    {
        // In a mail's frame no script may run: axe would wait there for ever.
        await page.Locator("iframe").EvaluateAllAsync<object?>("frames => { for (const frame of frames) frame.remove(); }");
        await page.EvaluateAsync(Axe);
        foreach (var width in Widths)
        {
            await page.SetViewportSizeAsync(width, 800);
            Assert.Empty((await ViolationsAsync(page)).Select(violation => $"{width} px: {violation}"));
        }
        Assert.Empty(await OutOfReachAsync(page));
    }

    private static Task<string[]> ViolationsAsync(IPage page) => page.EvaluateAsync<string[]>(
        """
        async () => (await axe.run(document, { resultTypes: ['violations'] })).violations.flatMap(violation =>
            violation.nodes.map(node => `${violation.id}: ${violation.help}: ${node.html}`))
        """);

    /// <returns>The controls that the Tab key never comes to.</returns>
    private static async Task<IEnumerable<string>> OutOfReachAsync(IPage page)
    {
        var controls = await page.EvaluateAsync<string[]>(
            """
            () => [...new Set([...document.querySelectorAll('a[href], button, textarea, select, input:not([type=hidden])')].map((control, place) =>
                control.dataset.stop = control.type === 'radio' ? control.name : `${place}`))]
            """);
        var reached = new HashSet<string>();
        // A date has a stop for each of its parts.
        for (var stop = 0; stop <= 4 * controls.Length && controls.Except(reached).Any(); stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            reached.Add(await page.EvaluateAsync<string?>("document.activeElement.dataset.stop") ?? "");
        }
        return controls.Except(reached);
    }
}
