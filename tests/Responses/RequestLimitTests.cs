using FollowUp.Responses;

namespace FollowUp.Tests.Responses;

public sealed class RequestLimitTests
{
    [Fact]
    public async Task Link_that_is_followed_again_and_again_waits_for_the_next_minute_without_asking_storage()
    {
        await using var round = await OpenRound.BeginAsync();
        var (link, other) = (await round.InviteAsync(), await round.InviteAsync());
        for (var time = 1; time < SurveyVisits.MostInAMinute; time++)
            await link.OpenAsync(round.Application);
        round.Application.Clock.Advance(TimeSpan.FromSeconds(15));

        var last = await link.OpenAsync(round.Application);
        round.Application.Calls.Forget();
        var refused = await link.SendAsync(round.Application, FilledForm.Value);
        var calls = round.Application.Calls.Made;

        Assert.Equal((200, 429, "45"), (last.Status, refused.Status, refused.Headers.RetryAfter.ToString()));
        Assert.Empty(calls);
        Assert.Equal(200, (await other.OpenAsync(round.Application)).Status);
        round.Application.Clock.Advance(TimeSpan.FromSeconds(45));
        Assert.Equal(303, (await link.SendAsync(round.Application, FilledForm.Value)).Status);
    }
}
