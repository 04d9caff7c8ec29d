using FollowUp.Alumni;
using FollowUp.Invitations;

namespace FollowUp.Tests.Invitations;

public sealed class NobodyToWriteToTests : IAsyncLifetime
{
    /// <summary>From then on, without fresh consent, the contact window is over when the round opens.</summary>
    private static readonly DateOnly LongAgo = new(2018, 7, 20);

    private static readonly Dictionary<string, Func<Outreach, Alumnus, Task>> Events = new()
    {
        ["opted out"] = (outreach, person) => outreach.OptOutAsync(person),
        ["bounced"] = (outreach, person) => outreach.BounceAsync(person),
        ["forgotten"] = (outreach, person) => outreach.ForgetAsync(person),
        ["lost the basis"] = (outreach, person) => outreach.ConsentOnAsync(person, null),
        ["lost the fresh consent"] = (outreach, person) => outreach.ConsentOnAsync(person, LongAgo),
        ["answered"] = (outreach, person) => outreach.AnswerAsync(person),
    };

    private Outreach outreach = null!;

    public async Task InitializeAsync() =>
        outreach = await Outreach.StartAsync(change: yaml => yaml.Replace("endsOn: 2021-07-16", "endsOn: 2018-07-20", StringComparison.Ordinal));

    public async Task DisposeAsync() => await outreach.DisposeAsync();

    public static TheoryData<string, int> EventsBeforeEachMessage()
    {
        var data = new TheoryData<string, int>();
        foreach (var name in Events.Keys)
        {
            data.Add(name, 1);
            data.Add(name, 2);
            data.Add(name, 3);
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(EventsBeforeEachMessage))]
    public async Task Who_is_not_to_be_written_to_since_a_second_gets_nothing_and_leaves_the_same_trace(string what, int message)
    {
        var (sent, silent) = (await outreach.AddAsync(), await outreach.AddAsync());
        await outreach.PlanAsync();
        for (var earlier = 1; earlier < message; earlier++)
        {
            await outreach.SendAsync();
            outreach.Clock.Advance(TimeSpan.FromDays(7));
        }

        var taken = await outreach.Application.Get<Backlog>().TakeAsync(CancellationToken.None);
        await Events[what](outreach, silent);
        await outreach.Application.Get<SendBatch>().SendAsync(taken, CancellationToken.None);

        Assert.Equal((message, message - 1), (await outreach.MailCountAsync(sent), await outreach.MailCountAsync(silent)));
        Assert.Equal(await Trace.OfAsync(outreach, sent), await Trace.OfAsync(outreach, silent));
    }

    [Fact]
    public async Task Who_was_erased_a_second_before_gets_nothing_and_leaves_nothing()
    {
        var anna = await outreach.AddAsync();
        await outreach.PlanAsync();
        var taken = await outreach.Application.Get<Backlog>().TakeAsync(CancellationToken.None);

        await outreach.EraseAsync(anna);
        await outreach.Application.Get<SendBatch>().SendAsync(taken, CancellationToken.None);

        Assert.Equal(0, await outreach.MailCountAsync(anna));
        Assert.Empty(await outreach.RowsAsync("Invitations"));
    }

    [Fact]
    public async Task A_round_that_closed_a_second_before_sends_nothing_and_settles()
    {
        var anna = await outreach.AddAsync();
        await outreach.PlanAsync();
        outreach.Clock.MoveTo(outreach.Round.ClosesOn.AddTicks(-1));
        var taken = await outreach.Application.Get<Backlog>().TakeAsync(CancellationToken.None);

        outreach.Clock.MoveTo(outreach.Round.ClosesOn);
        await outreach.Application.Get<SendBatch>().SendAsync(taken, CancellationToken.None);

        Assert.Equal(0, await outreach.MailCountAsync(anna));
        Assert.Equal(StepState.Settled, (await outreach.InvitationAsync(anna)).State);
    }

    [Fact]
    public async Task In_the_last_instant_of_a_round_it_still_sends()
    {
        var anna = await outreach.AddAsync();
        await outreach.PlanAsync();
        outreach.Clock.MoveTo(outreach.Round.ClosesOn.AddTicks(-1));

        await outreach.SendAsync();

        Assert.Equal(1, await outreach.MailCountAsync(anna));
    }
}
