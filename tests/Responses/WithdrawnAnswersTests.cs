using System.Globalization;
using FollowUp.Responses;
using FollowUp.Tests.Ground;
using FollowUp.Tests.Shared.Pages;

namespace FollowUp.Tests.Responses;

public sealed class WithdrawnAnswersTests
{
    private const string AcrossRounds = "6m.2021-22";

    [Fact]
    public async Task Are_gone_with_their_draft_and_the_summary_learns_of_it()
    {
        await using var round = await OpenRound.BeginAsync();
        var (link, other) = (await round.InviteAsync(), await round.InviteAsync());
        await other.SendAsync(round.Application, FilledForm.Value);
        await link.SendAsync(round.Application, FilledForm.Value);
        await link.SendAsync(round.Application, FilledForm.With("action", "Save"));
        var before = await round.ShardVersionAsync();

        var page = await link.WithdrawAsync(round.Application);

        Assert.Equal((200, SurveyTexts.WithdrawnTitle), (page.Status, page.TextOf("h1")));
        Assert.Single(await round.AnswersAsync());
        Assert.Empty(await round.DraftsAsync());
        Assert.NotEqual(before, await round.ShardVersionAsync());
    }

    [Fact]
    public async Task Are_asked_about_once_more_by_a_page_that_deletes_nothing()
    {
        await using var round = await OpenRound.BeginAsync();
        var link = await round.InviteAsync();
        await link.SendAsync(round.Application, FilledForm.Value);

        var page = await link.ShowAsync<ShowWithdrawal>(round.Application);

        Assert.Equal((200, SurveyTexts.WithdrawalTitle), (page.Status, page.TextOf("h1")));
        Assert.Single(await round.AnswersAsync());
    }

    [Fact]
    public async Task Look_the_same_a_second_time_and_where_there_were_none()
    {
        await using var round = await OpenRound.BeginAsync();
        var (link, silent) = (await round.InviteAsync(), await round.InviteAsync());
        await link.SendAsync(round.Application, FilledForm.Value);
        var first = await link.WithdrawAsync(round.Application);
        var shard = await round.ShardVersionAsync();

        Assert.Equal(first.Html, (await link.WithdrawAsync(round.Application)).Html);
        Assert.Equal(first.Html, (await silent.WithdrawAsync(round.Application)).Html);
        Assert.Equal(shard, await round.ShardVersionAsync());
    }

    [Fact]
    public async Task Can_be_given_anew()
    {
        await using var round = await OpenRound.BeginAsync();
        var link = await round.InviteAsync();
        await link.SendAsync(round.Application, FilledForm.Value);
        await link.WithdrawAsync(round.Application);

        await link.SendAsync(round.Application, FilledForm.Value);

        Assert.Single(await round.AnswersAsync());
    }

    [Theory]
    [InlineData("evaluation-2022", "2022-03-01T00:00:00Z")]
    [InlineData(AcrossRounds, "2023-05-12T23:00:00Z")]
    public async Task Can_be_withdrawn_by_the_link_as_long_as_they_can_be_told_to_be_somebodys(string id, string endsOn)
    {
        var end = DateTimeOffset.Parse(endsOn, CultureInfo.InvariantCulture);
        await using var round = await OpenRound.BeginAsync(id);
        var (early, late) = (await round.InviteAsync(), await round.InviteAsync());
        await early.SendAsync(round.Application, FilledForm.Value);
        await late.SendAsync(round.Application, FilledForm.Value);
        await round.CloseAsync();

        round.Application.Clock.MoveTo(end.AddTicks(-1));
        var before = await early.WithdrawAsync(round.Application);
        round.Application.Clock.MoveTo(end);
        var after = await late.WithdrawAsync(round.Application);

        Assert.Equal((SurveyTexts.WithdrawnTitle, SurveyTexts.ClosedTitle), (before.TextOf("h1"), after.TextOf("h1")));
        Assert.Single(await round.AnswersAsync());
    }

    [Fact]
    public async Task Are_offered_to_be_withdrawn_by_the_page_of_a_closed_round()
    {
        await using var round = await OpenRound.BeginAsync(AcrossRounds);
        var link = await round.InviteAsync();
        round.Application.Clock.MoveTo(round.ClosesOn);

        var closed = await link.OpenAsync(round.Application);
        var led = await link.SendAsync(round.Application, [new("action", "Withdraw")]);
        var late = await link.SendAsync(round.Application, FilledForm.Value);

        Assert.Equal((SurveyTexts.ClosedTitle, SurveyTexts.Withdraw), (closed.TextOf("h1"), closed.TextOf("button")));
        Assert.Equal((303, $"/s/{link.Programme}/{link.Round}/{link.Token}/withdraw"), (led.Status, led.Headers.Location.ToString()));
        Assert.Equal(closed.Html, late.Html);
        Assert.Empty(await round.AnswersAsync());
    }

    [Fact]
    public async Task Are_offered_to_be_withdrawn_by_every_other_page_of_a_closed_round_too()
    {
        await using var round = await OpenRound.BeginAsync(AcrossRounds);
        var link = await round.InviteAsync();
        round.Application.Clock.MoveTo(round.ClosesOn);

        RenderedPage[] pages =
        [
            await link.OpenThankYouAsync(round.Application),
            await link.ShowAsync<ShowSaved>(round.Application),
            await link.ShowAsync<ShowNewAddress>(round.Application),
            await link.ShowAsync<ShowInterviewOffer>(round.Application),
            await link.ShowAsync<ShowConsentRenewal>(round.Application),
            await link.PostAsync<ChangeAddress>(round.Application, [new("email", "ada@after.example")], "/address"),
        ];

        Assert.All(pages, page => Assert.Equal((SurveyTexts.ClosedTitle, SurveyTexts.Withdraw), (page.TextOf("h1"), page.TextOf("main a[href=withdraw]"))));
        Assert.All(pages, page => Assert.Empty(page.Document.Forms));
    }

    [Fact]
    public async Task Are_gone_also_where_they_change_while_they_are_withdrawn()
    {
        await using var round = await OpenRound.BeginAsync();
        var (link, other) = (await round.InviteAsync(), await round.InviteAsync());
        await link.SendAsync(round.Application, FilledForm.Value);
        await other.SendAsync(round.Application, FilledForm.Value);
        round.Application.Calls.Forget();
        await other.WithdrawAsync(round.Application);
        var deletion = round.Application.Calls.Made.ToList().FindIndex(call => call.EndsWith("$batch", StringComparison.Ordinal)) + 1;

        round.Application.Interruption.Before(deletion, () => link.SendAsync(round.Application, FilledForm.With("senior_support", "disagree")));
        var page = await link.WithdrawAsync(round.Application);

        Assert.True(round.Application.Interruption.Happened);
        Assert.Equal(SurveyTexts.WithdrawnTitle, page.TextOf("h1"));
        Assert.Empty(await round.AnswersAsync());
    }

    [Fact]
    public async Task Stay_where_their_sealing_has_begun_and_the_page_says_so()
    {
        await using var round = await OpenRound.BeginAsync();
        var link = await round.InviteAsync();
        await link.SendAsync(round.Application, FilledForm.Value);
        await round.FreezeAsync();

        var page = await link.WithdrawAsync(round.Application);

        Assert.Equal(SurveyTexts.ClosedTitle, page.TextOf("h1"));
        Assert.Single(await round.AnswersAsync());
    }

    [Fact]
    public async Task Make_no_pseudonym_key_where_there_was_none()
    {
        await using var round = await OpenRound.BeginAsync();
        var link = await round.InviteAsync();

        await link.WithdrawAsync(round.Application);
        await link.ContinueAsync(round.Application);

        Assert.Empty(await StoredRows.OfAsync(round.Application, "PseudonymKeys"));
    }
}
