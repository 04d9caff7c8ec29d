using DocumentFormat.OpenXml.Packaging;
using FollowUp.Desk;
using FollowUp.Summaries;
using FollowUp.Tests.Ground;
using FollowUp.Tests.Summaries;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Sample = FollowUp.Tests.Summaries.Sample;

namespace FollowUp.Tests.Desk.Reports;

public sealed class ReportAtTheDeskTests
{
    private static readonly SummaryRequest Report = OpenRound.Report;

    [Fact]
    public async Task Step_of_five_answers_says_what_it_changed_and_a_smaller_one_does_not()
    {
        await using var round = await OpenRound.StartAsync();
        await round.AnswerAsync(..10);
        await round.PassMinuteAsync();
        Assert.Contains("no earlier step to compare with", (await ShowAsync(round.Application)).Text, StringComparison.Ordinal);

        await round.AnswerAsync(10..15, "modest");
        await round.PassMinuteAsync();
        Assert.Contains((await ShowAsync(round.Application)).Rows, row => row.EndsWith("10 of the 10 who answered (100%) 10 of the 15 who answered (67%)", StringComparison.Ordinal));

        await round.AnswerAsync(15, "modest");
        round.Close();
        await round.PassMinuteAsync();
        Assert.Contains("fewer than 5 answers changed", (await ShowAsync(round.Application)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Held_back_it_is_not_released_by_itself_and_can_be_released_by_hand()
    {
        await using var closed = await ClosedRound.StartAsync();
        await closed.Application.Get<CloseRounds>().Run(new TimerInfo(), default);
        await DecideAsync(closed, DecideRelease.Hold);
        closed.Application.Clock.MoveTo(closed.Application.Clock.GetUtcNow().AddDays(15));

        await closed.PassHourAsync();
        Assert.Contains("Shared edition held back", string.Join('\n', (await ShowAsync(closed.Application)).Rows), StringComparison.Ordinal);

        Assert.Equal(303, (await DecideAsync(closed, DecideRelease.Release)).Status);
        Assert.NotNull((await ShowAsync(closed.Application)).Document.QuerySelector("a[href^='/reports/shared/']"));
    }

    [Fact]
    public async Task Let_go_it_is_released_by_itself()
    {
        await using var closed = await ClosedRound.StartAsync();
        await DecideAsync(closed, DecideRelease.Hold);
        await DecideAsync(closed, DecideRelease.LetGo);
        closed.Application.Clock.MoveTo(closed.Application.Clock.GetUtcNow().AddDays(15));

        await closed.PassHourAsync();

        Assert.Contains("release 1 can be read", (await ShowAsync(closed.Application)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_it_is_not_released()
    {
        await using var round = await OpenRound.StartAsync();
        await round.AnswerAsync(..10);

        var answer = await DecideAsync(new ClosedRound(round), DecideRelease.Release);

        Assert.Equal(409, answer.Status);
        Assert.Contains("It cannot be released now", answer.Document.QuerySelector(".govuk-error-summary")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_is_made_from_the_page_and_shown_with_the_day_on_which_it_goes()
    {
        await using var closed = await ClosedRound.StartAsync();

        var made = await DeskAnswer.PostAsync(closed.Application, request => closed.Application.Get<AddExport>().Run(request, Report.Programme, Report.Report, default));
        var page = await DeskAnswer.GetAsync(closed.Application, request => closed.Application.Get<ShowExports>().Run(request, Report.Programme, Report.Report, default));

        var today = DateOnly.FromDateTime(closed.Application.Clock.GetUtcNow().UtcDateTime);
        Assert.Equal(303, made.Status);
        Assert.StartsWith($"{DeskDates.Day(today)} {DeskDates.Day(today.AddDays(30))}", Assert.Single(page.Rows), StringComparison.Ordinal);
        Assert.Equal(4, page.Document.QuerySelectorAll("td a").Length);
    }

    [Fact]
    public async Task Key_findings_are_a_word_document_that_says_what_the_page_says()
    {
        await using var closed = await ClosedRound.StartAsync();
        await closed.Round.PassMinuteAsync();

        var http = new DefaultHttpContext { RequestServices = closed.Application.Services };
        http.Response.Body = new MemoryStream();
        await (await closed.Application.Get<ReadFindings>().Run(http.Request, Report.Programme, Report.Report, default)).ExecuteAsync(http);

        using var document = WordprocessingDocument.Open(http.Response.Body, isEditable: false);
        var lines = document.MainDocumentPart!.Document.Body!.ChildElements.Select(paragraph => paragraph.InnerText).ToList();
        Assert.Equal(Sample.Report.Title, lines[0]);
        Assert.Contains(lines, line => line.StartsWith("18 of the 26 who answered (69%)", StringComparison.Ordinal));
    }

    private static Task<DeskAnswer> ShowAsync(TestApplication application) =>
        DeskAnswer.GetAsync(application, request => application.Get<ShowReport>().Run(request, Report.Programme, Report.Report, default));

    private static Task<DeskAnswer> DecideAsync(ClosedRound closed, string action) => DeskAnswer.PostAsync(
        closed.Application,
        request => closed.Application.Get<DecideRelease>().Run(request, Report.Programme, Report.Report, default),
        (DecideRelease.ActionField, action));
}
