using System.Net;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Local.Mailbox;

public sealed class BehaviourTests(OwnMailbox mailbox) : IClassFixture<OwnMailbox>, IAsyncLifetime
{
    private readonly MailServer server = mailbox.Server;

    public Task InitializeAsync() => mailbox.ResetAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Share_of_all_throttles_every_send()
    {
        await server.BehaveAsync(new { throttle = new { share = 1, retryAfterSeconds = 7 } });

        var answer = await new RawSend().SendAsync(server);

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(7), answer.Headers.RetryAfter!.Delta);
    }

    [Fact]
    public async Task Quota_lets_through_what_it_says_and_counts_what_it_refuses()
    {
        await server.BehaveAsync(new { throttle = new { perMinute = 2 } });

        Assert.Equal([202, 202, 429, 429], await StatusesAsync(4));
    }

    [Fact]
    public async Task Same_seed_fails_the_same_sends()
    {
        await server.BehaveAsync(new { failShare = 0.5, seed = 1 });
        var first = await StatusesAsync(20);
        await server.BehaveAsync(new { failShare = 0.5, seed = 1 });

        Assert.Equal(first, await StatusesAsync(20));
        Assert.Equal([202, 500], first.Distinct().Order());
    }

    [Fact]
    public async Task Lost_answers_are_delivered_mails()
    {
        await server.BehaveAsync(new { loseAnswerShare = 1 });

        await Assert.ThrowsAsync<HttpRequestException>(() => new RawSend().SendAsync(server));

        Assert.Single(await server.MailsToAsync("anna@example.org"));
    }

    [Theory]
    [InlineData("refuseAndDeliverAgain", HttpStatusCode.BadRequest, 2)]
    [InlineData("refuse", HttpStatusCode.BadRequest, 1)]
    [InlineData("accept", HttpStatusCode.Accepted, 1)]
    public async Task Repeated_operation_is_treated_as_switched_on(string treatment, HttpStatusCode answer, int mails)
    {
        await server.BehaveAsync(new { repeatedOperation = treatment });
        var send = new RawSend();
        await send.SendAsync(server);

        Assert.Equal(answer, (await send.SendAsync(server)).StatusCode);
        Assert.Equal(mails, (await server.MailsToAsync("anna@example.org")).Count);
    }

    [Fact]
    public async Task Reset_makes_it_friendly_again()
    {
        await server.BehaveAsync(new { failShare = 1 });

        await server.Http.DeleteAsync("/api/behaviour");

        Assert.Equal([202], await StatusesAsync(1));
        Assert.DoesNotContain("\"failShare\":1", await server.Http.GetStringAsync("/api/behaviour"));
    }

    [Theory]
    [InlineData("""{"failShare": 1.5}""")]
    [InlineData("""{"fialShare": 1}""")]
    [InlineData("""{"reports": "thrice"}""")]
    [InlineData("""{"delayMilliseconds": -1}""")]
    public async Task Behaviour_that_makes_no_sense_is_refused(string behaviour)
    {
        using var content = new StringContent(behaviour, null, "application/json");

        Assert.Equal(HttpStatusCode.BadRequest, (await server.Http.PutAsync("/api/behaviour", content)).StatusCode);
    }

    private async Task<List<int>> StatusesAsync(int count)
    {
        var statuses = new List<int>();
        for (var send = 0; send < count; send++)
            statuses.Add((int)(await new RawSend().SendAsync(server)).StatusCode);
        return statuses;
    }
}
