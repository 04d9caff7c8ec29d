using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using FollowUp.Responses;
using FollowUp.Summaries;

namespace FollowUp.Tests.Summaries;

public sealed class ResearchPageTests
{
    private static readonly ResearchReport Report = Sample.ReportOf(Sample.Responses);

    [Theory]
    [InlineData("18 of the 26 who answered (69%) A lasting impact")]
    [InlineData("20 of the 26 who answered (77%) Delivery has changed")]
    [InlineData("186 were invited, 160 did not answer: their views could put the share anywhere from 10% to 96%.")]
    [InlineData("26 of the 186 who were invited answered (14%).")]
    public async Task It_states_its_findings_counts_first(string statement) =>
        Assert.Contains(statement, (await Page(Report)).Body!.TextContent.ReplaceLineEndings(" "), StringComparison.Ordinal);

    [Theory]
    [InlineData(9, false)]
    [InlineData(10, true)]
    public void What_fewer_than_10_answered_is_no_finding(int people, bool isOne)
    {
        var report = Sample.ReportOf(Sample.Responses.Select((response, place) => place < people ? response : Without("leadership_impact", response)));

        Assert.Equal(isOne, report.Headlines.Any(question => question.Id == "leadership_impact"));
    }

    [Fact]
    public async Task It_needs_nothing_from_outside_and_runs_nothing()
    {
        var page = await Page(Report);

        Assert.Empty(page.QuerySelectorAll("script, link, img, iframe, object, [src], [style], [onclick]"));
        Assert.All(page.QuerySelectorAll("[href]"), link => Assert.Matches("^(#|charts/)[a-z]", link.GetAttribute("href")));
        Assert.All(page.QuerySelectorAll("style"), style => Assert.DoesNotContain("url(", style.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_promises_confidentiality_and_nothing_more()
    {
        var html = (await Page(Report)).Source.Text;

        Assert.Contains("confidential", html, StringComparison.Ordinal);
        Assert.DoesNotContain("anonym", html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task It_claims_once_the_answers_are_sealed_that_they_can_no_longer_be_connected_and_nothing_more()
    {
        var html = (await Page(Report with { IsSealed = true, InTheirWords = [] })).Source.Text;

        Assert.Contains("can no longer be connected by us", html, StringComparison.Ordinal);
        Assert.DoesNotContain("confidential", html, StringComparison.Ordinal);
        Assert.DoesNotContain("anonym", html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Each_closed_question_stands_in_a_table_with_a_caption_after_its_chart()
    {
        var page = await Page(Report);

        Assert.All(page.QuerySelectorAll(".chart"), chart => Assert.NotEmpty(chart.NextElementSibling!.QuerySelectorAll("caption")));
        Assert.All(Report.Questions, question =>
            Assert.Contains(page.QuerySelectorAll("table"), table => table.TextContent.Contains(question.ShortText, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Sample_data_is_named_in_title_page_and_print()
    {
        var page = await Page(Report);

        Assert.Contains("sample data", page.Title, StringComparison.Ordinal);
        Assert.Equal("Sample data", page.QuerySelector("header .sample strong")?.TextContent);
        Assert.Contains("@top-right { content: \"Sample data", page.Head!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Real_data_is_not_called_a_sample() =>
        Assert.DoesNotContain("sample data", (await Page(Report with { IsSampleData = false })).Source.Text, StringComparison.OrdinalIgnoreCase);

    [Fact]
    public async Task Below_10_answers_it_shows_no_figure_and_no_words()
    {
        var page = await Page(Sample.ReportOf(Sample.Responses.Take(9), Sample.Closed.AddTicks(-1)));

        Assert.Contains("There are fewer than 10 answers so far.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("%", page.Body.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Answered", page.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll(".chart, .texts"));
    }

    [Fact]
    public async Task From_the_close_on_there_are_no_more_answers_to_come()
    {
        var page = await Page(Sample.ReportOf(Sample.Responses.Take(9)));

        Assert.Contains("There are fewer than 10 answers.", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Long_texts_do_not_make_a_book_of_a_report()
    {
        var texts = Enumerable.Range(0, 100).Select(number => new Response(
            new Dictionary<string, string> { ["in_your_words"] = $"{number} {new string('x', FollowUp.Programmes.Question.LongestText - 10)}" }, new Dictionary<string, string>()));

        var written = Sample.ReportOf(texts).InTheirWords.Single();

        Assert.Equal(100, written.Written);
        Assert.InRange(written.Texts.Sum(text => text.Length), 20_000, 30_000);
    }

    [Fact]
    public async Task Words_are_shown_as_they_were_written()
    {
        const string Words = "<script>alert('x')</script> & \"more\"";
        var response = new Response(new Dictionary<string, string> { ["in_your_words"] = Words }, new Dictionary<string, string>());

        var page = await Page(Sample.ReportOf([.. Sample.Responses, response]));

        Assert.Contains(page.QuerySelectorAll(".texts li"), item => item.TextContent == Words);
        Assert.Empty(page.QuerySelectorAll("script"));
    }

    [Fact]
    public async Task Headings_leave_out_no_level()
    {
        var levels = (await Page(Report)).QuerySelectorAll("h1, h2, h3").Select(heading => heading.LocalName[1] - '0').ToList();

        Assert.Equal(1, levels[0]);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
    }

    private static Response Without(string question, Response response) =>
        response with { Answers = response.Answers.Where(answer => answer.Key != question).ToDictionary() };

    private static async Task<IHtmlDocument> Page(ResearchReport report) => new HtmlParser().ParseDocument(await Sample.Render(report, "index.html"));
}
