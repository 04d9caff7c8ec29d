using FollowUp.Desk;
using FollowUp.Tests.Ground;
using FollowUp.Tests.Invitations;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Tests.Desk.Rounds;

public sealed class PausedSendingTests : IAsyncLifetime
{
    private Outreach outreach = null!;

    public async Task InitializeAsync() => outreach = await Outreach.StartAsync();

    public async Task DisposeAsync() => await outreach.DisposeAsync();

    [Theory]
    [InlineData("round")]
    [InlineData("programme")]
    public async Task Sends_nothing_until_it_goes_on_and_then_what_was_due(string scope)
    {
        var anna = await outreach.AddAsync();
        await outreach.PlanAsync();
        await SetAsync("pause", scope);
        await SetAsync("pause", scope);
        await outreach.SendAsync();
        var meanwhile = await outreach.MailCountAsync(anna);

        await SetAsync(PauseRound.Resume, scope);
        await SetAsync(PauseRound.Resume, scope);
        await outreach.SendAsync();

        Assert.Equal((0, 1), (meanwhile, await outreach.MailCountAsync(anna)));
    }

    [Fact]
    public async Task Holds_on_for_the_programme_where_only_the_round_goes_on()
    {
        var anna = await outreach.AddAsync();
        await outreach.PlanAsync();
        await SetAsync("pause", "programme");

        await SetAsync(PauseRound.Resume, "round");
        await outreach.SendAsync();

        Assert.Equal(0, await outreach.MailCountAsync(anna));
    }

    [Theory]
    [InlineData("evaluation-2022")]
    [InlineData(null)]
    public async Task Is_set_and_taken_back_by_programs_too(string? round)
    {
        var anna = await outreach.AddAsync();
        await outreach.PlanAsync();

        await CallAsync(HttpMethods.Put, round);
        await outreach.SendAsync();
        var meanwhile = await outreach.MailCountAsync(anna);
        await CallAsync(HttpMethods.Delete, round);
        await outreach.SendAsync();

        Assert.Equal((0, 1), (meanwhile, await outreach.MailCountAsync(anna)));
    }

    [Fact]
    public async Task Shows_on_the_page_of_the_round_and_on_the_first()
    {
        await SetAsync("pause", "round");

        var round = await ShowAsync();
        var desk = await DeskAnswer.GetAsync(outreach.Application, request => outreach.Application.Get<ShowDesk>().Run(request, default));

        Assert.Contains("Sending paused for this round", round.Rows);
        Assert.Contains("1 Feb 2022 SEND Leadership Programme, round evaluation-2022: sending pauses", desk.Rows);
    }

    private Task<DeskAnswer> ShowAsync() => DeskAnswer.GetAsync(
        outreach.Application, request => outreach.Application.Get<ShowRound>().Run(request, outreach.Programme.Id, outreach.Round.Id, default));

    private Task<DeskAnswer> SetAsync(string action, string scope) => DeskAnswer.PostAsync(
        outreach.Application,
        request => outreach.Application.Get<PauseRound>().Run(request, outreach.Programme.Id, outreach.Round.Id, default),
        (PauseRound.ActionField, action),
        (PauseRound.ScopeField, scope));

    private Task<HttpAnswer> CallAsync(string method, string? round) => HttpAnswer.Of(outreach.Application, request =>
    {
        request.Method = method;
        return outreach.Application.Get<PauseSending>().Run(request, outreach.Programme.Id, round, default);
    });
}
