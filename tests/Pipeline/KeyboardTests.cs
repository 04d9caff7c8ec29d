using Microsoft.Playwright;

namespace FollowUp.Tests.Pipeline;

/// <summary>The survey without a mouse and without scripts.</summary>
[Collection(nameof(OpenSurvey))]
public sealed class KeyboardTests(OpenSurvey survey, Chromium chromium)
{
    private const int MostStops = 100;

    [Fact]
    public async Task Form_is_filled_in_and_sent_by_keys_alone()
    {
        await using var window = await chromium.OpenAsync(scripts: false);
        var page = await OpenSurveyAsync(window);

        await TabToAsync(page, "button", async focused =>
        {
            if (focused.Type is "radio" or "checkbox" && !focused.StandsAlone)
                await page.Keyboard.PressAsync("Space");
            else if (focused.Type is "textarea")
                await page.Keyboard.TypeAsync("We meet every month.");
        });
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Thank you");
    }

    [Fact]
    public async Task Each_error_in_the_summary_leads_into_its_field()
    {
        await using var window = await chromium.OpenAsync(scripts: false);
        var page = await OpenSurveyAsync(window);
        await page.ClickAsync("button[type=submit]");
        var fields = await page.Locator(".govuk-error-summary a").EvaluateAllAsync<string[]>("links => links.map(link => link.hash.slice(1))");

        foreach (var field in fields)
        {
            await page.FocusAsync($".govuk-error-summary a[href='#{field}']");
            await page.Keyboard.PressAsync("Enter");
            Assert.Equal(field, await page.EvaluateAsync<string>("document.activeElement.id"));
        }
        Assert.Equal(8, fields.Length);
    }

    [Fact]
    public async Task First_stop_skips_to_the_main_content()
    {
        await using var window = await chromium.OpenAsync(scripts: false);
        var page = await OpenSurveyAsync(window);

        await page.Keyboard.PressAsync("Tab");
        var first = await page.EvaluateAsync<string>("document.activeElement.textContent");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");

        Assert.Equal("Skip to main content", first);
        Assert.True(await page.EvaluateAsync<bool>("document.querySelector('main').contains(document.activeElement)"));
    }

    private async Task<IPage> OpenSurveyAsync(IBrowserContext window)
    {
        var page = await window.NewPageAsync();
        await page.GotoAsync(survey.NextLink().ToString());
        return page;
    }

    private static async Task TabToAsync(IPage page, string tag, Func<Focused, Task> atEachStop)
    {
        for (var stop = 0; stop < MostStops; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            var focused = await page.EvaluateAsync<Focused>(
                "(({ localName, type, value }) => ({ tag: localName, type: type ?? '', standsAlone: value === 'none' }))(document.activeElement)");
            if (focused.Tag == tag)
                return;
            await atEachStop(focused);
        }
        Assert.Fail($"There is no {tag} within {MostStops} stops.");
    }

    private sealed class Focused
    {
        public string Tag { get; set; } = "";

        public string Type { get; set; } = "";

        public bool StandsAlone { get; set; }
    }
}
