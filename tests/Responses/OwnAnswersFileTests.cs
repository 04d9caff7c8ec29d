using FollowUp.Responses;
using FollowUp.Tests.Shared.Pages;

namespace FollowUp.Tests.Responses;

public sealed class OwnAnswersFileTests
{
    [Fact]
    public async Task Says_everything_that_was_sent_in_the_words_of_the_page()
    {
        await using var round = await OpenRound.BeginWithAsync(EveryKind.Yaml);
        var link = await round.InviteAsync();
        await link.SendAsync(
            round.Application,
            EveryKind.Form(("since", "1"), ("since.month", "9"), ("since.year", "2020"), ("what_for", "advice"), ("what_for_other", "<b>Company</b>"), ("staff", "12"))
                .SelectMany(field => field.Value, (field, value) => KeyValuePair.Create(field.Key, value!)));

        var file = await DownloadAsync(round, link);

        Assert.Equal("attachment; filename=\"my-answers.html\"", file.Headers.ContentDisposition);
        Assert.Equal("Strongly agree", AnswerTo(file, "I know what a good SEND leader does."));
        Assert.Equal("1 September 2020", AnswerTo(file, "Since when?"));
        Assert.Equal("Advice; Something else: <b>Company</b>", AnswerTo(file, "What for?"));
        Assert.Equal("12", AnswerTo(file, "How many people do you lead?"));
        Assert.Equal("No answer", AnswerTo(file, "What has stood in the way?"));
        Assert.Equal("health", AnswerTo(file, "Sector"));
        Assert.DoesNotContain("How do you meet?", file.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_so_where_nothing_was_sent()
    {
        await using var round = await OpenRound.BeginAsync();

        Assert.Contains(SurveyTexts.FileEmpty, (await DownloadAsync(round, await round.InviteAsync())).TextOf("main"), StringComparison.Ordinal);
    }

    private static Task<RenderedPage> DownloadAsync(OpenRound round, SurveyLink link) => link.PostAsync<DownloadAnswers>(round.Application, [], "/answers");

    private static string? AnswerTo(RenderedPage file, string question) =>
        file.Document.QuerySelectorAll("dt").Single(term => term.TextContent == question).NextElementSibling?.TextContent;
}
