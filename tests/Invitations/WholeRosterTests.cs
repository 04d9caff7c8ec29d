using Azure;
using FollowUp.Local.Launcher;
using FollowUp.Tests.Ground;
using FollowUp.Tests.Local.Mailbox;

namespace FollowUp.Tests.Invitations;

/// <summary>A whole roster at the quota of a new subscription, 30 a minute and 100 an hour, with no send window.</summary>
public sealed class WholeRosterTests(OwnMailbox mailbox) : IClassFixture<OwnMailbox>, IAsyncLifetime
{
    /// <summary>Both timers run every two minutes; where things fail every five, so that the hours pass in fewer runs.</summary>
    private const int Between = 2;
    private const int BetweenRough = 5;
    private const int LookEvery = 10;

    private static readonly string Roster345 = "email,name,cohort,consented_on,consent_wording,consent_method\n"
        + string.Concat(Enumerable.Range(1, 345).Select(row => $"q{row}@alumni.example,Ash,20{19 + row % 2}-{20 + row % 2},2021-07-16,v2,form\n"));

    private Outreach outreach = null!;

    public async Task InitializeAsync()
    {
        await mailbox.ResetAsync();
        outreach = await Outreach.StartAsync(mailbox.Server);
    }

    public async Task DisposeAsync() => await outreach.DisposeAsync();

    [Fact]
    public Task The_samples_186_are_invited_once_within_2_hours() => IsInvitedAsync(Sample.Roster, 186, 2);

    [Fact]
    public Task A_roster_of_345_is_invited_once_within_4_hours() => IsInvitedAsync(Roster345, 345, 4);

    [Fact]
    public async Task The_samples_186_are_invited_once_within_8_hours_whatever_fails()
    {
        await outreach.ImportAsync(Sample.Roster);
        await mailbox.Server.BehaveAsync(new { throttle = new { share = 0.2 }, failShare = 0.1, loseAnswerShare = 0.05, seed = 1 });
        var another = await outreach.StartAnotherInstanceAsync();

        var minutes = await MinutesUntilInvitedAsync(186, BetweenRough, run => RoughRunAsync(another, run));

        Assert.InRange(minutes, 1, 8 * 60);
        await AssertOneEachAsync(186);
    }

    private async Task IsInvitedAsync(string roster, int people, int hours)
    {
        await outreach.ImportAsync(roster);
        var sends = new List<int> { 0 };

        var minutes = await MinutesUntilInvitedAsync(people, Between, async _ =>
        {
            await outreach.PlanAsync();
            await outreach.SendAsync();
            sends.Add(outreach.Application.Sends.Made);
        });

        Assert.InRange(minutes, 1, hours * 60);
        Assert.All(Enumerable.Range(1, sends.Count - 1), run => Assert.InRange(sends[run] - sends[run - 1], 0, 30));
        Assert.All(Enumerable.Range(1, sends.Count - 1), run => Assert.InRange(sends[run] - sends[Math.Max(0, run - 60 / Between)], 0, 100));
        await AssertOneEachAsync(people);
    }

    /// <summary>Both instances run both timers, doubled; the second is killed every third time.</summary>
    private async Task RoughRunAsync(TestApplication another, int run)
    {
        if (run % 3 == 0)
            another.Faults.DieOn(5 + run * BetweenRough % 50);
        await Task.WhenAll(outreach.PlanAsync(), outreach.PlanAsync(), outreach.SendAsync(), outreach.SendAsync(), OfAnother());
        another.Faults.Stop();

        async Task OfAnother()
        {
            foreach (var function in new Func<TestApplication, Task>[] { outreach.PlanAsync, outreach.SendAsync, outreach.SendAsync })
                Assert.True(await Record.ExceptionAsync(() => function(another)) is null or RequestFailedException);
        }
    }

    private async Task<int> MinutesUntilInvitedAsync(int people, int between, Func<int, Task> runAsync)
    {
        var minute = 0;
        do
        {
            await runAsync(minute / between);
            minute += between;
            outreach.Clock.Advance(TimeSpan.FromMinutes(between));
        }
        while (minute < 10 * 60 && (minute % LookEvery > 0 || await InvitedAsync() < people));
        return minute;
    }

    private async Task<int> InvitedAsync() =>
        (await outreach.RowsAsync("Invitations")).Count(row => row.RowKey.StartsWith("a~", StringComparison.Ordinal) && row.GetInt32("Step") == 2);

    private async Task AssertOneEachAsync(int people)
    {
        var recipients = (await mailbox.Server.MailsAsync()).Select(mail => mail.To).ToList();
        Assert.Equal(people, recipients.Count);
        Assert.Equal(people, recipients.Distinct().Count());
    }
}
