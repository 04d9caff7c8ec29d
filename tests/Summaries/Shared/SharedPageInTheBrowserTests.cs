using FollowUp.Summaries;
using FollowUp.Tests.Pipeline;
using Microsoft.Playwright;

namespace FollowUp.Tests.Summaries;

public sealed class SharedPageInTheBrowserTests(Chromium chromium) : IClassFixture<Chromium>
{
    /// <summary>Of a page of A4 within its margins, in CSS pixels.</summary>
    private const int PrintedWidth = 672;
    private const int PrintedHeight = 1009;

    private static readonly string? Screenshots = Environment.GetEnvironmentVariable("FOLLOWUP_SCREENSHOTS");

    private static readonly SharedQuote Quote = new("1", "What has lasted, or has not, in your own words?", "We meet our parent forum every month now.");

    /// <summary>26 answers; so many that groups are shown, changes of the same people, and a quote; too few for a figure.</summary>
    private static readonly Dictionary<string, SharedReport> Reports = new()
    {
        ["shared"] = Sample.SharedReportOf(Sample.Responses),
        ["shared with groups"] = Followed(Sample.SharedReportOf(Enumerable.Repeat(Sample.Responses, 6).SelectMany(same => same), Quote)),
        ["shared without figures"] = Sample.SharedReportOf(Sample.Responses.Take(9)),
    };

    public static TheoryData<string> Names => [.. Reports.Keys];

    [Theory, MemberData(nameof(Names))]
    public async Task Needs_no_scrolling_sideways_at_any_size(string name)
    {
        await using var window = await chromium.OpenAsync(scripts: false);
        var page = await ShowAsync(window, name);
        await PageInTheBrowser.NeedsNoScrollingSidewaysAsync(page, name);
        if (Screenshots is { Length: > 0 })
            await page.PdfAsync(new() { Path = Path.Combine(Screenshots, $"{name}.pdf"), PreferCSSPageSize = true, PrintBackground = true });
    }

    [Fact]
    public async Task Prints_its_findings_and_how_far_they_carry_on_the_first_page()
    {
        await using var window = await chromium.OpenAsync(scripts: false);
        var page = await ShowAsync(window, "shared");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await page.SetViewportSizeAsync(PrintedWidth, PrintedHeight);

        Assert.InRange(await page.EvaluateAsync<double>("document.querySelector('.trust').getBoundingClientRect().bottom"), 1, PrintedHeight);
    }

    [Theory, MemberData(nameof(Names))]
    public async Task Has_nothing_that_axe_objects_to_and_is_used_by_keys_alone(string name)
    {
        await using var window = await chromium.OpenAsync(scripts: true);
        var page = await ShowAsync(window, name);
        await PageInTheBrowser.IsForEverybodyAsync(page);
    }

    private static SharedReport Followed(SharedReport report) => report with
    {
        Funnel = report.Funnel with { Delivered = 180, Rounds = [new("6m.2021-22", "6 months after, 2021-22", 100, 98, 2), new("6m.2022-23", "6 months after, 2022-23", 86, 82, 4)] },
        Figures = report.Figures with
        {
            Reach = new("sector", "Sector", [new("education", 90, 40), new("health", 96, 60)]),
            Changes =
            [
                new()
                {
                    Earlier = new("6m", "6 months after"),
                    Later = new("12m", "12 months after"),
                    Pairs = 60,
                    UnmatchedBefore = 15,
                    UnmatchedAfter = 0,
                    Questions =
                    [
                        new(MatchedChange.Of(Sample.Questionnaire.Questions.First(), new(20, 30, 10, 15, 0), DisclosureLimits.Lowest), Better: null),
                        new(MatchedChange.Of(Sample.Questionnaire.Questions.First(), new(58, 2, 0, 15, 0), DisclosureLimits.Lowest), "Agree"),
                    ],
                },
            ],
        },
    };

    private static async Task<IPage> ShowAsync(IBrowserContext window, string name)
    {
        var page = await window.NewPageAsync();
        await page.SetContentAsync((await Sample.RenderAsync(Reports[name])).Single(file => file.Name == EditionFile.Page).Content.ToString());
        return page;
    }
}
