using FollowUp.Responses;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Tests.Responses;

public sealed class DraftTests
{
    private const string Words = "We meet every month.";
    private static readonly Dictionary<string, string> Unfinished = new() { ["consent"] = "yes", ["senior_support"] = "disagree", ["in_your_words"] = Words, ["action"] = "Save" };

    [Fact]
    public async Task Is_kept_without_the_required_answers_and_counts_for_nothing()
    {
        await using var round = await OpenRound.BeginAsync();
        var link = await round.InviteAsync();

        var answer = await link.SendAsync(round.Application, Unfinished);

        Assert.Equal((StatusCodes.Status303SeeOther, $"/s/{link.Programme}/{link.Round}/{link.Token}/saved"), (answer.Status, answer.Headers.Location.ToString()));
        Assert.Empty(await round.AnswersAsync());
        Assert.Equal(
            ["PartitionKey", "Q_in_your_words", "Q_senior_support", "RowKey", "Timestamp", "odata.etag"],
            Assert.Single(await round.DraftsAsync()).Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Comes_back_by_a_post_and_by_nothing_else()
    {
        await using var round = await OpenRound.BeginAsync();
        var link = await round.InviteAsync();
        var before = await link.OpenAsync(round.Application);
        await link.SendAsync(round.Application, Unfinished);

        var opened = await link.OpenAsync(round.Application);
        var continued = await link.ContinueAsync(round.Application);

        Assert.Equal(before.Html, opened.Html);
        Assert.Equal(200, continued.Status);
        Assert.Equal(Words, continued.TextOf("textarea"));
        Assert.NotNull(continued.Document.QuerySelector("[name=senior_support][value=disagree][checked]"));
        Assert.NotNull(continued.Document.QuerySelector("[name=consent][checked]"));
    }

    [Fact]
    public async Task Is_emptied_when_the_answers_are_sent()
    {
        await using var round = await OpenRound.BeginAsync();
        var link = await round.InviteAsync();
        await link.SendAsync(round.Application, Unfinished);

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => link.SendAsync(round.Application, FilledForm.Value)));

        Assert.All(answers, answer => Assert.Equal(StatusCodes.Status303SeeOther, answer.Status));
        Assert.Empty(await round.DraftsAsync());
        Assert.Single(await round.AnswersAsync());
    }

    [Fact]
    public async Task Begun_after_answers_were_sent_leaves_these_in_force_until_it_is_sent_itself()
    {
        await using var round = await OpenRound.BeginAsync();
        var link = await round.InviteAsync();
        await link.SendAsync(round.Application, FilledForm.With("senior_support", "agree"));
        await link.SendAsync(round.Application, Unfinished);

        Assert.Equal("agree", Assert.Single(await round.AnswersAsync()).GetString("Q_senior_support"));
        Assert.NotNull((await link.ContinueAsync(round.Application)).Document.QuerySelector("[name=senior_support][value=disagree][checked]"));
    }

    [Fact]
    public async Task That_nobody_saved_is_an_empty_form_that_says_so()
    {
        await using var round = await OpenRound.BeginAsync();

        var page = await (await round.InviteAsync()).ContinueAsync(round.Application);

        Assert.Equal((200, SurveyTexts.NothingStored), (page.Status, page.TextOf("[role=status]")));
        Assert.Empty(page.Document.QuerySelectorAll("[checked]"));
    }

    [Fact]
    public async Task Needs_the_consent_and_nothing_that_cannot_be_kept()
    {
        await using var round = await OpenRound.BeginAsync();
        var link = await round.InviteAsync();

        var page = await link.SendAsync(round.Application, [new("senior_support", "perhaps"), new("action", "Save")]);

        Assert.Equal(StatusCodes.Status400BadRequest, page.Status);
        Assert.Equal(["#consent", "#senior_support"], page.Document.QuerySelectorAll(".govuk-error-summary a").Select(link => link.GetAttribute("href")));
        Assert.Empty(await round.DraftsAsync());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Sent_at_the_moment_of_the_close_is_in_or_out_and_never_half(int call)
    {
        await using var round = await OpenRound.BeginAsync();
        var link = await round.InviteAsync();
        await link.SendAsync(round.Application, Unfinished);

        round.Application.Interruption.Before(call, round.CloseAsync);
        var answer = await link.SendAsync(round.Application, FilledForm.Value);

        var isIn = answer.Status == StatusCodes.Status303SeeOther;
        Assert.Equal((isIn ? 1 : 0, isIn ? 0 : 1), ((await round.AnswersAsync()).Count, (await round.DraftsAsync()).Count));
        Assert.Equal(isIn, answer.TextOf("h1") != SurveyTexts.ClosedTitle);
        Assert.Equal(call == 3, isIn);
    }

    [Fact]
    public async Task Is_not_kept_where_the_round_has_closed_meanwhile()
    {
        await using var round = await OpenRound.BeginAsync();
        var link = await round.InviteAsync();
        await link.OpenAsync(round.Application);
        await round.CloseAsync();

        var page = await link.SendAsync(round.Application, Unfinished);

        Assert.Equal((200, SurveyTexts.ClosedTitle), (page.Status, page.TextOf("h1")));
        Assert.Empty(await round.DraftsAsync());
    }
}
