using Microsoft.Playwright;
using Xunit.Sdk;

namespace FollowUp.Tests.Pipeline;

/// <summary>What every page is held to, held to pages that break it.</summary>
public sealed class PageInTheBrowserTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Theory]
    [InlineData("field without a label", "<input>")]
    [InlineData("pale text", "<p style='color:#ccc'>Pale</p>")]
    [InlineData("button that no key comes to", "<button tabindex='-1'>Save</button>")]
    public async Task Page_that_is_not_for_everybody_is_objected_to(string fault, string markup)
    {
        await using var window = await chromium.OpenAsync(scripts: true);
        var page = await ShowAsync(window, fault, markup);

        await Assert.ThrowsAsync<EmptyException>(() => PageInTheBrowser.IsForEverybodyAsync(page));
    }

    [Fact]
    public async Task Page_that_is_too_wide_for_a_phone_is_objected_to()
    {
        await using var window = await chromium.OpenAsync(scripts: false);
        var page = await ShowAsync(window, "wide", "<p style='width:361px'>Wide</p>");

        await Assert.ThrowsAsync<InRangeException>(() => PageInTheBrowser.NeedsNoScrollingSidewaysAsync(page, "wide"));
    }

    [Fact]
    public async Task Page_without_a_fault_is_not()
    {
        await using var window = await chromium.OpenAsync(scripts: true);
        var page = await ShowAsync(window, "plain", "<label>Name <input></label>");

        await PageInTheBrowser.NeedsNoScrollingSidewaysAsync(page, "plain");
        await PageInTheBrowser.IsForEverybodyAsync(page);
    }

    private static async Task<IPage> ShowAsync(IBrowserContext window, string title, string markup)
    {
        var page = await window.NewPageAsync();
        await page.SetContentAsync($"<!doctype html><html lang='en'><title>{title}</title><style>* {{ margin: 0 }}</style><main><h1>{title}</h1>{markup}</main></html>");
        return page;
    }
}
