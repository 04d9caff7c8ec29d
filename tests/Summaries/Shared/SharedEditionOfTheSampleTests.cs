using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using FollowUp.Responses;
using FollowUp.Summaries;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Summaries;

public sealed class SharedEditionOfTheSampleTests
{
    private static readonly SharedReport Report = Sample.SharedReportOf(Sample.Responses);

    [Theory]
    [InlineData("index.html")]
    [InlineData("figures.csv")]
    [InlineData("codebook.csv")]
    [InlineData("summary.json")]
    public async Task Each_file_is_the_one_that_was_found_good(string file) =>
        Golden.Verify((await FileAsync(Report, file)).ToString(), $"Summaries/Shared/Golden/{file}");

    [Fact]
    public async Task The_page_is_under_100_KB() => Assert.InRange((await FileAsync(Report, "index.html")).ToMemory().Length, 1, 100_000);

    [Theory]
    [InlineData("18 of the 26 who answered (69%) A lasting impact")]
    [InlineData("19 of the 26 who answered (73%) Agree")]
    [InlineData("At least 22 of 26 Agree")]
    [InlineData("186 were invited, 160 did not answer: their views could put the share anywhere from 10% to 96%.")]
    public async Task It_states_its_findings_counts_first(string statement) =>
        Assert.Contains(statement, (await PageAsync(Report)).Body!.TextContent.ReplaceLineEndings(" "), StringComparison.Ordinal);

    [Fact]
    public async Task A_round_whose_answers_are_deleted_is_named()
    {
        var report = Report with { Deleted = [new("6m.2021-22", "6 months after, 2021-22")] };

        Assert.Contains("Nothing here counts those to 6 months after, 2021-22.", (await PageAsync(report)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("\"id\": \"6m.2021-22\"", (await FileAsync(report, "summary.json")).ToString(), StringComparison.Ordinal);
        Assert.Empty(new PublishedShape(SummarySchema.Find("shared")!).Faults((await FileAsync(report, "summary.json")).ToString()));
    }

    [Fact]
    public async Task Twenty_six_of_26_print_the_same_bytes_as_25()
    {
        var unanimous = Sample.SharedReportOf(Sample.Responses.Select(response => With(response, "knows_good_leader", "agree")));

        var (one, other) = (await Sample.RenderAsync(Report), await Sample.RenderAsync(unanimous));

        Assert.All(one.Zip(other), pair => Assert.Equal(pair.First.Content.ToArray(), pair.Second.Content.ToArray()));
    }

    [Fact]
    public async Task It_holds_nothing_that_anybody_wrote()
    {
        var words = Sample.Responses.Select(response => response.Answers.GetValueOrDefault("in_your_words", "")).Where(text => text.Length > 0).ToList();

        Assert.NotEmpty(words);
        foreach (var file in await Sample.RenderAsync(Report))
            Assert.All(words, text => Assert.DoesNotContain(text, file.Content.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_quote_stands_there_as_it_was_written_and_with_nothing_else_of_its_author()
    {
        const string Words = "<b>We</b> & they \"meet\".";

        var page = await PageAsync(Report with { Quotes = [new("0123", "What has lasted?", Words)] });

        Assert.Equal(Words, page.QuerySelector(".texts li")?.TextContent);
        Assert.DoesNotContain("0123", page.Source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_withheld_is_blank_in_the_figures_with_the_reason()
    {
        var rows = (await FileAsync(Report, "figures.csv")).ToString().Split('\n');

        Assert.Contains(rows, row => row.EndsWith(",,,,,\"not shown, so that nobody's answer can be told\"", StringComparison.Ordinal));
        Assert.Contains("send-leadership,evaluation-2022,shared,senior_support,strongly_agree agree,,19,26,73,Agree", rows);
    }

    [Fact]
    public async Task It_needs_nothing_from_outside_and_runs_nothing()
    {
        var page = await PageAsync(Report);

        Assert.Empty(page.QuerySelectorAll("script, link, img, iframe, object, [src], [style], [onclick]"));
        Assert.All(page.QuerySelectorAll("[href]"), link => Assert.StartsWith("#", link.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_says_that_it_is_made_of_sample_data() => Assert.Contains("sample data", (await PageAsync(Report)).Title, StringComparison.Ordinal);

    [Fact]
    public async Task Under_10_answers_it_says_so_and_shows_no_figure()
    {
        var page = await PageAsync(Sample.SharedReportOf(Sample.Responses.Take(9)));

        Assert.Equal("Fewer than 10 answers.", page.QuerySelector(".withheld")?.TextContent);
        Assert.Empty(page.QuerySelectorAll("table.cells, table.groups, svg"));
    }

    [Fact]
    public void What_is_frozen_reads_as_it_was_written() => Assert.Equal(Report.ToJson().ToString(), SharedReport.FromJson(Report.ToJson()).ToJson().ToString());

    private static Response With(Response response, string question, string option) =>
        response with { Answers = new Dictionary<string, string>(response.Answers) { [question] = option } };

    private static async Task<BinaryData> FileAsync(SharedReport report, string name) =>
        (await Sample.RenderAsync(report)).Single(file => file.Name == name).Content;

    private static async Task<IHtmlDocument> PageAsync(SharedReport report) => new HtmlParser().ParseDocument((await FileAsync(report, "index.html")).ToString());
}
