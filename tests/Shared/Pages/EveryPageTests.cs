using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using FollowUp.Shared;
using FollowUp.Tests.Ground;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Tests.Shared.Pages;

public sealed class EveryPageTests
{
    public static TheoryData<string> Pages => [.. PageCase.All.Keys];

    [Theory, MemberData(nameof(Pages))]
    public async Task Looks_as_it_did_when_it_was_last_looked_at(string page) =>
        Golden.Verify((await Render(page)).HtmlForGolden, page);

    [Theory, MemberData(nameof(Pages))]
    public async Task Labels_every_control(string page)
    {
        foreach (var control in (await Render(page)).Document.QuerySelectorAll<IHtmlElement>("input:not([type=hidden]), textarea, select"))
            Assert.Single(control.Owner!.QuerySelectorAll("label"), label => label.GetAttribute("for") == control.Id);
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Says_once_what_it_is_and_never_skips_a_level_of_heading(string page)
    {
        var levels = (await Render(page)).Document.QuerySelectorAll("main h1, main h2, main h3").Select(heading => heading.LocalName[1] - '0').ToList();

        Assert.Single(levels, level => level == 1);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Has_no_id_twice(string page)
    {
        var ids = (await Render(page)).Document.QuerySelectorAll("[id]").Select(element => element.Id).ToList();

        Assert.Equal(ids.Distinct(), ids);
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Points_only_to_what_is_there(string page)
    {
        var document = (await Render(page)).Document;
        var described = document.QuerySelectorAll("[aria-describedby]").SelectMany(element => element.GetAttribute("aria-describedby")!.Split(' '));
        var linked = document.QuerySelectorAll("a[href^='#']").Select(link => link.GetAttribute("href")![1..]);

        Assert.All(described.Concat(linked), id => Assert.NotNull(document.GetElementById(id)));
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Loads_its_own_style_sheet_and_nothing_else(string page)
    {
        var document = (await Render(page)).Document;

        Assert.Equal([StyleSheet.Path], document.QuerySelectorAll("link").Select(link => link.GetAttribute("href")));
        Assert.Empty(document.QuerySelectorAll("script, style, img, iframe, object, video, audio, [style], [src]"));
        Assert.DoesNotContain(document.All.SelectMany(element => element.Attributes), attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal));
        Assert.DoesNotContain(document.QuerySelectorAll("[href]"), link => link.GetAttribute("href")!.Contains("//", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Sets_no_cookie(string page) => Assert.False((await Render(page)).Headers.ContainsKey("Set-Cookie"));

    [Theory, MemberData(nameof(Pages))]
    public async Task Promises_no_anonymity(string page) =>
        Assert.DoesNotContain("anonym", (await Render(page)).Html, StringComparison.OrdinalIgnoreCase);

    [Theory, MemberData(nameof(Pages))]
    public async Task Fits_with_its_styles_into_30_KB_as_transferred(string page) =>
        Assert.InRange(await TransferredAsync(_ => PageCase.All[page]) + await TransferredAsync(request => ShowStyles.Run(request, StyleSheet.Name)), 1, 30 * 1024);

    private static Task<RenderedPage> Render(string page) => RenderedPage.Of(PageCase.All[page]);

    private static async Task<long> TransferredAsync(Func<HttpRequest, IResult> answer)
    {
        var page = await RenderedPage.Of(request =>
        {
            request.Headers.AcceptEncoding = "gzip";
            return answer(request);
        });
        return page.Headers.ContentLength ?? throw new InvalidOperationException("The answer does not say how long it is.");
    }
}
