using FollowUp.Responses;
using FollowUp.Tests.Ground;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Tests.Responses;

public sealed class SentAnswersTests
{
    private const string Question = "senior_support";

    [Fact]
    public async Task Lead_on_to_the_thank_you_page()
    {
        await using var round = await OpenRound.BeginAsync();
        var link = await round.InviteAsync();

        var answer = await link.SendAsync(round.Application, FilledForm.Value);

        Assert.Equal(StatusCodes.Status303SeeOther, answer.Status);
        Assert.Equal($"/s/{link.Programme}/{link.Round}/{link.Token}/thank-you", answer.Headers.Location);
    }

    [Theory]
    [InlineData("9")]
    [InlineData("1")]
    [InlineData("save")]
    [InlineData("Save,Continue")]
    public async Task Are_kept_whatever_is_named_that_is_no_action(string action)
    {
        await using var round = await OpenRound.BeginAsync();

        var answer = await (await round.InviteAsync()).SendAsync(round.Application, FilledForm.With("action", action));

        Assert.EndsWith("/thank-you", answer.Headers.Location.ToString(), StringComparison.Ordinal);
        Assert.Single(await round.AnswersAsync());
    }

    [Fact]
    public async Task Are_one_row_however_often_they_are_sent_at_once()
    {
        await using var round = await OpenRound.BeginAsync();
        var link = await round.InviteAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => link.SendAsync(round.Application, FilledForm.Value)));

        Assert.All(answers, answer => Assert.Equal(StatusCodes.Status303SeeOther, answer.Status));
        Assert.Single(await round.AnswersAsync());
    }

    [Fact]
    public async Task Sent_again_take_the_place_of_the_earlier_ones_as_a_whole()
    {
        await using var round = await OpenRound.BeginAsync();
        var link = await round.InviteAsync();

        await link.SendAsync(round.Application, FilledForm.With("in_your_words", "At first I thought so."));
        await link.SendAsync(round.Application, FilledForm.With(Question, "disagree"));

        var row = Assert.Single(await round.AnswersAsync());
        Assert.Equal("disagree", row.GetString($"Q_{Question}"));
        Assert.False(row.ContainsKey("Q_in_your_words"));
    }

    [Fact]
    public async Task Of_two_people_are_two_rows()
    {
        await using var round = await OpenRound.BeginAsync();

        await (await round.InviteAsync()).SendAsync(round.Application, FilledForm.Value);
        await (await round.InviteAsync()).SendAsync(round.Application, FilledForm.Value);

        Assert.Equal(2, (await round.AnswersAsync()).Count);
    }

    [Fact]
    public async Task Are_stored_with_the_named_background_facts_and_nothing_else()
    {
        await using var round = await OpenRound.BeginAsync();
        var form = FilledForm.With("email", "p001@alumni.example");

        await (await round.InviteAsync()).SendAsync(round.Application, form);

        Assert.Equal(
            SampleProgramme.Questionnaire.Questions.Where(question => question.IsRequired).Select(question => $"Q_{question.Id}")
                .Concat(["B_cohort", "B_sector", "PartitionKey", "RowKey", "Timestamp", "odata.etag"]).Order(StringComparer.Ordinal),
            Assert.Single(await round.AnswersAsync()).Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task That_leave_out_what_is_required_are_shown_again_and_not_kept()
    {
        await using var round = await OpenRound.BeginAsync();
        var form = FilledForm.With(Question, "");

        var page = await (await round.InviteAsync()).SendAsync(round.Application, form);

        Assert.Equal(StatusCodes.Status400BadRequest, page.Status);
        Assert.Equal($"#{Question}", page.Document.QuerySelector(".govuk-error-summary a")?.GetAttribute("href"));
        Assert.Empty(await round.AnswersAsync());
    }

    [Fact]
    public async Task Are_not_kept_where_the_round_closes_between_page_and_form()
    {
        await using var round = await OpenRound.BeginAsync();
        var link = await round.InviteAsync();
        await link.OpenAsync(round.Application);
        await round.CloseAsync();

        var page = await link.SendAsync(round.Application, FilledForm.Value);

        Assert.Equal((200, SurveyTexts.ClosedTitle), (page.Status, page.TextOf("h1")));
        Assert.Empty(await round.AnswersAsync());
    }

    [Fact]
    public async Task Leave_no_trace_on_any_page()
    {
        await using var round = await OpenRound.BeginAsync();
        var (silent, answered) = (await round.InviteAsync(), await round.InviteAsync());
        await answered.SendAsync(round.Application, FilledForm.With("in_your_words", "These are my words."));

        Assert.Equal((await silent.OpenAsync(round.Application)).Html, (await answered.OpenAsync(round.Application)).Html);
        Assert.Equal((await silent.OpenThankYouAsync(round.Application)).Html, (await answered.OpenThankYouAsync(round.Application)).Html);
    }
}
