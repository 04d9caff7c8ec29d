using FollowUp.Desk;
using FollowUp.Shared;
using FollowUp.Summaries;
using FollowUp.Tests.Ground;
using FollowUp.Tests.Summaries;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Tests.Desk.Texts;

/// <summary>The sample's evaluation after its close, at the desk of the research team.</summary>
public sealed class TextsAtTheDeskTests : IAsyncLifetime
{
    private const string Words = "We meet our parent forum every month now.";
    private ClosedRound closed = null!;

    public async Task InitializeAsync()
    {
        closed = await ClosedRound.StartAsync();
        await closed.Round.PassMinuteAsync();
    }

    public async Task DisposeAsync() => await closed.DisposeAsync();

    [Fact]
    public async Task Are_listed_with_a_way_to_each()
    {
        var list = await ListAsync();

        Assert.Contains(list.Rows, row => row.StartsWith(Words, StringComparison.Ordinal));
        Assert.All(list.Rows, row => Assert.Contains("not coded yet", row, StringComparison.Ordinal));
        Assert.Contains(Words, (await ShowAsync(await IdAsync())).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Are_counted_by_theme_in_the_research_report_a_text_under_each_of_its_own()
    {
        var id = await IdAsync();

        var answer = await ChangeAsync(id, (TextForm.Action, TextForm.Code), (TextForm.NewTheme, " parents  "), (TextForm.Theme, "Parents"), (TextForm.Theme, "Time"));
        await ChangeAsync(await IdAsync(other: true), (TextForm.Action, TextForm.Code), (TextForm.NewTheme, "PARENTS"));
        await closed.Round.PassMinuteAsync();

        Assert.Equal(303, answer.Status);
        Assert.Equal(["Parents", "Time"], (await ShowAsync(id)).Document.QuerySelectorAll("input[checked]").Select(box => box.GetAttribute("value")));
        var report = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await closed.Round.FileAsync("index.html") ?? "");
        var themes = report.QuerySelectorAll("table").Single(table => table.QuerySelector("caption")!.TextContent.StartsWith("What they wrote about", StringComparison.Ordinal));
        Assert.Equal(["Parents 2", "Time 1"], themes.QuerySelectorAll("tbody tr").Select(row => string.Join(' ', row.Children.Select(cell => cell.TextContent.Trim()))));
    }

    [Fact]
    public async Task Keep_their_themes_when_they_are_sealed()
    {
        var id = await IdAsync();
        await ChangeAsync(id, (TextForm.Action, TextForm.Code), (TextForm.NewTheme, "Parents"));

        await closed.Application.Get<CloseRounds>().Run(new TimerInfo(), default);

        Assert.Single((await ListAsync()).Rows, row => row.EndsWith("Parents 0", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Lose_for_good_what_is_taken_out()
    {
        var id = await IdAsync();

        await ChangeAsync(id, (TextForm.Action, TextForm.Redact), (TextForm.Words, "parent forum\nmonth"));

        Assert.Contains("We meet our [removed] every [removed] now.", (await ShowAsync(id)).Text, StringComparison.Ordinal);
        var rows = await closed.Application.Get<StorageAccounts>().ResponsesTable("Responses").QueryAsync<Azure.Data.Tables.TableEntity>().ToListAsync();
        Assert.DoesNotContain(rows.SelectMany(row => row), column => column.Value is string text && text.Contains("parent forum", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Stay_as_they_are_where_the_words_to_take_out_are_not_theirs()
    {
        var answer = await ChangeAsync(await IdAsync(), (TextForm.Action, TextForm.Redact), (TextForm.Words, "parent evening"));

        Assert.Equal(400, answer.Status);
        Assert.Contains("Enter words as they stand in the text", answer.Document.QuerySelector(".govuk-error-summary")?.TextContent, StringComparison.Ordinal);
        Assert.Contains(Words, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Become_quotes_by_two_people()
    {
        await ChangeAsync(await IdAsync(), (TextForm.Action, TextForm.Propose), (TextForm.Quote, "our parent forum"));
        var (proposers, others) = (await QuotesAsync("ada"), await QuotesAsync("ben"));
        var quote = others.Document.QuerySelector("form")?.GetAttribute("action")?.Split('/')[^1] ?? "";

        await DecideAsync("ada", quote, DecideQuote.Approve);
        Assert.Contains("Quote 1: proposed", (await QuotesAsync("ben")).Text, StringComparison.Ordinal);
        Assert.Null(proposers.Document.QuerySelector("button[value=approve]"));
        Assert.Contains("somebody else has to approve it", proposers.Text, StringComparison.Ordinal);
        Assert.NotNull(others.Document.QuerySelector("button[value=approve]"));

        await DecideAsync("ben", quote, DecideQuote.Approve);
        Assert.Contains("Quote 1: approved", (await QuotesAsync("ben")).Text, StringComparison.Ordinal);

        await DecideAsync("cleo", quote, DecideQuote.Withdraw);
        Assert.DoesNotContain("our parent forum", (await QuotesAsync("ben")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cannot_be_read_one_by_one_while_answers_come_in()
    {
        await using var open = await OpenRound.StartAsync();
        await open.AnswerAsync(1, "lasting", "Nobody may read this yet");
        await open.AnswerAsync(2..20);
        await open.PassMinuteAsync();

        var list = await ListAsync(open.Application);

        Assert.Contains("once all rounds of the report have closed", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Nobody may read this yet", list.Text, StringComparison.Ordinal);
    }

    private async Task<string> IdAsync(bool other = false) => (await ListAsync()).Document.QuerySelectorAll("tbody a")
        .First(link => link.TextContent.StartsWith(Words, StringComparison.Ordinal) != other).GetAttribute("href")!.Split('/')[^1];

    private Task<DeskAnswer> ListAsync(TestApplication? application = null) => DeskAnswer.GetAsync(
        application ?? closed.Application, request => (application ?? closed.Application).Get<ShowTexts>().Run(request, OpenRound.Report.Programme, OpenRound.Report.Report, default));

    private Task<DeskAnswer> ShowAsync(string id) => DeskAnswer.GetAsync(
        closed.Application, request => closed.Application.Get<ShowText>().Run(request, OpenRound.Report.Programme, OpenRound.Report.Report, id, default));

    private Task<DeskAnswer> ChangeAsync(string id, params (string Name, string Value)[] fields) => DeskAnswer.PostAsync(
        closed.Application, request => closed.Application.Get<ChangeText>().Run(ClosedRound.As("ada", request), OpenRound.Report.Programme, OpenRound.Report.Report, id, default), fields);

    private Task<DeskAnswer> QuotesAsync(string who) => DeskAnswer.GetAsync(
        closed.Application, request => closed.Application.Get<ShowQuotes>().Run(ClosedRound.As(who, request), OpenRound.Report.Programme, OpenRound.Report.Report, default));

    private Task<DeskAnswer> DecideAsync(string who, string quote, string action) => DeskAnswer.PostAsync(
        closed.Application,
        request => closed.Application.Get<DecideQuote>().Run(ClosedRound.As(who, request), OpenRound.Report.Programme, OpenRound.Report.Report, quote, default),
        (DecideQuote.ActionField, action));
}
