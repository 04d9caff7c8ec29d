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

        await TabToAsync(page, "Send my answers", async focused =>
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
        await page.GetByRole(AriaRole.Button, new() { Name = "Send my answers" }).ClickAsync();
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

    private static async Task TabToAsync(IPage page, string button, Func<Focused, Task> atEachStop)
    {
        for (var stop = 0; stop < MostStops; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            var focused = await page.EvaluateAsync<Focused>(
                "(({ localName, type, value, textContent }) => ({ button: localName === 'button' ? textContent : '', type: type ?? '', standsAlone: value === 'none' }))(document.activeElement)");
            if (focused.Button == button)
                return;
            await atEachStop(focused);
        }
        Assert.Fail($"There is no button “{button}” within {MostStops} stops.");
    }

    private sealed class Focused
    {
        public string Button { get; set; } = "";

        public string Type { get; set; } = "";

        public bool StandsAlone { get; set; }
    }
}
