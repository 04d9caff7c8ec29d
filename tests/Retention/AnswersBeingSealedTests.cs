using FollowUp.Alumni;
using FollowUp.Responses;
using FollowUp.Retention;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Retention;

/// <summary>A sealing that died when it had frozen the answers: from then on nobody may change what it counted.</summary>
public sealed class AnswersBeingSealedTests
{
    [Fact]
    public async Task An_erasure_leaves_them_and_says_that_they_cannot_be_found()
    {
        await using var round = await FrozenAsync();
        var person = await round.Application.Get<PersonFinder>().FindAsync(round.Begun.Programme.Id, EmailAddress.Parse(ForgottenRound.Address)!, CancellationToken.None);

        var lost = await round.Application.Get<PersonErasure>().EraseAsync(await round.HistoryAsync(), person, CancellationToken.None);

        Assert.Equal([round.Begun.Round.Id], lost);
        Assert.Equal((1, 0), (await round.StoredAsync("own answers"), await round.StoredAsync("contact details")));
        Assert.False(await round.TakesChangesAsync());
    }

    [Fact]
    public async Task Free_text_goes_on_time_and_lets_no_other_change_in()
    {
        await using var round = await FrozenAsync();

        await round.SweepAsync("free text", round.Begun.Round.ClosesOn.AddMonths(12));

        Assert.Equal((0, 1), (await round.StoredAsync("free text"), await round.StoredAsync("own answers")));
        Assert.False(await round.TakesChangesAsync());
    }

    [Fact]
    public async Task A_restriction_marks_nothing_in_what_is_sealed_already_while_the_key_is_still_there()
    {
        await using var round = await FrozenAsync();
        await round.Application.Get<SealingTable>().RewriteAsync(round.Begun, CancellationToken.None);

        await round.AskAsync("restriction");
        await PassMinuteAsync(round);

        Assert.Equal(0, await round.StoredAsync("restrictions"));
    }

    [Fact]
    public async Task A_restriction_that_has_ended_is_forgotten_once_its_mark_is_gone_and_not_before()
    {
        await using var round = await ForgottenRound.StartAsync();
        var request = (await round.AskAsync("restriction")).Json.GetProperty("request").GetString()!;
        await FreezeAsync(round);

        await HttpAnswer.Of(
            round.Application,
            sent => round.Application.Get<CloseRequest>().Run(sent, round.Begun.Programme.Id, request, CancellationToken.None),
            new FormUrlEncodedContent([KeyValuePair.Create("outcome", "They agree to it again")]));
        await PassMinuteAsync(round);
        Assert.True(Assert.Single(await StoredRows.OfAsync(round.Application, "Requests")).ContainsKey("Alumnus"));

        await round.Application.Get<SealingTable>().RewriteAsync(round.Begun, CancellationToken.None);
        await PassMinuteAsync(round);
        Assert.False(Assert.Single(await StoredRows.OfAsync(round.Application, "Requests")).ContainsKey("Alumnus"));
    }

    private static async Task<ForgottenRound> FrozenAsync()
    {
        var round = await ForgottenRound.StartAsync();
        await FreezeAsync(round);
        return round;
    }

    private static Task PassMinuteAsync(ForgottenRound round) => round.Application.Get<RepeatErasures>().Run(new(), CancellationToken.None);

    private static async Task FreezeAsync(ForgottenRound round)
    {
        await round.Application.Get<SealingTable>().FreezeAsync(round.Begun, CancellationToken.None);
        Assert.False(await round.TakesChangesAsync());
    }
}
