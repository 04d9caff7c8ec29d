using FollowUp.Invitations;
using FollowUp.Tests.Ground;
using FollowUp.Tests.Local.Mailbox;

namespace FollowUp.Tests.Invitations;

public sealed class ThrottledTests(OwnMailbox mailbox) : IClassFixture<OwnMailbox>, IAsyncLifetime
{
    private const int People = 20;
    private const int AtOnce = 4;
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(90);
    private Outreach outreach = null!;

    public async Task InitializeAsync()
    {
        await mailbox.ResetAsync();
        outreach = await Outreach.StartAsync(mailbox.Server);
        await outreach.ImportAsync(Enumerable.Range(0, People).Select(_ => MailServer.NewAddress()));
        await outreach.PlanAsync();
        await mailbox.Server.BehaveAsync(new { throttle = new { share = 1, retryAfterSeconds = (int)RetryAfter.TotalSeconds } });
        await outreach.SendAsync();
        await mailbox.Server.BehaveAsync(new { });
    }

    public async Task DisposeAsync() => await outreach.DisposeAsync();

    [Fact]
    public void The_first_refusal_ends_the_minute_for_all_who_have_not_begun() => Assert.InRange(outreach.Application.Sends.Made, 1, AtOnce);

    [Fact]
    public async Task Who_has_not_begun_keeps_their_place() =>
        Assert.InRange((await LedgerAsync()).Count(row => row.GetDateTimeOffset("DueOn") <= outreach.Clock.GetUtcNow()), People - AtOnce, People - 1);

    [Fact]
    public async Task Nobody_sends_until_the_advised_time_also_no_other_instance()
    {
        var another = await outreach.StartAnotherInstanceAsync();

        outreach.Clock.Advance(RetryAfter - TimeSpan.FromTicks(1));
        await outreach.SendAsync();
        await outreach.SendAsync(another);
        Assert.Equal(0, await CountAsync());

        outreach.Clock.Advance(TimeSpan.FromTicks(1));
        await outreach.SendAsync(another);
        Assert.InRange(await CountAsync(), People - AtOnce, People);
    }

    [Fact]
    public async Task After_the_pause_everybody_gets_one_message()
    {
        await outreach.SendAfterAsync(RetryAfter);
        await outreach.SendAfterAsync(TimeSpan.FromMinutes(1));
        await outreach.SendAfterAsync(TimeSpan.FromMinutes(15));

        Assert.Equal(People, await CountAsync());
        Assert.All(await LedgerAsync(), row => Assert.Equal(2, row.GetInt32("Step")));
    }

    [Fact]
    public async Task Only_what_was_refused_counts_against_the_budget()
    {
        var budget = outreach.Application.Get<SendBudgetTable>();

        outreach.Clock.Advance(RetryAfter);
        await budget.TakeAsync(30, outreach.Clock.GetUtcNow(), CancellationToken.None);
        outreach.Clock.Advance(TimeSpan.FromMinutes(1));
        await budget.TakeAsync(30, outreach.Clock.GetUtcNow(), CancellationToken.None);
        outreach.Clock.Advance(TimeSpan.FromMinutes(1));
        await budget.TakeAsync(30, outreach.Clock.GetUtcNow(), CancellationToken.None);
        outreach.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.InRange(await budget.AllowedAsync(outreach.Clock.GetUtcNow(), CancellationToken.None), 10 - AtOnce, 9);
    }

    private async Task<int> CountAsync() => (await mailbox.Server.MailsAsync()).Count;

    private async Task<IEnumerable<Azure.Data.Tables.TableEntity>> LedgerAsync() =>
        (await outreach.RowsAsync("Invitations")).Where(row => row.RowKey.StartsWith("a~", StringComparison.Ordinal));
}
