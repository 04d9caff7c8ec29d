using FollowUp.Invitations;
using FollowUp.Shared;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Invitations;

public sealed class SendingTests
{
    [Fact]
    public async Task Sending_twice_sends_once()
    {
        await using var outreach = await Outreach.StartAsync();
        var anna = await outreach.AddAsync();
        await outreach.PlanAsync();

        await outreach.SendAsync();
        await outreach.SendAsync();

        Assert.Equal(1, await outreach.MailCountAsync(anna));
    }

    [Fact]
    public async Task A_message_comes_from_the_named_sender_and_replies_go_to_a_mailbox_that_is_read()
    {
        await using var outreach = await Outreach.StartAsync();
        var anna = await outreach.AddAsync();
        await outreach.PlanAsync();

        await outreach.SendAsync();

        var mail = Assert.Single(await outreach.MailsAsync(anna));
        Assert.Equal((outreach.Programme.Sender.Address, outreach.Programme.Sender.ReplyTo), (mail.From, Assert.Single(mail.ReplyTo)));
    }

    [Fact]
    public void No_message_is_tracked() =>
        Assert.True(Envelope.Around(new("Subject", "<p>Words</p>", "Words"), SampleProgramme.Value.Sender, "anna@example.org").UserEngagementTrackingDisabled);

    [Fact]
    public async Task Two_instances_that_took_the_same_steps_send_each_once()
    {
        await using var outreach = await Outreach.StartAsync();
        var another = await outreach.StartAnotherInstanceAsync();
        var people = new[] { await outreach.AddAsync(), await outreach.AddAsync(), await outreach.AddAsync() };
        await outreach.PlanAsync();
        var (first, second) = (await TakeAsync(outreach.Application), await TakeAsync(another));

        await Task.WhenAll(BatchOf(outreach.Application, first), BatchOf(another, second));

        Assert.Equal(3, second.Steps.Count);
        foreach (var person in people)
            Assert.Equal(1, await outreach.MailCountAsync(person));
    }

    [Fact]
    public async Task A_minute_sends_no_more_than_its_budget_and_the_oldest_first()
    {
        await using var outreach = await Outreach.StartAsync(settings: ("SendLimits:PerMinute", "1"));
        var early = await outreach.AddAsync();
        await outreach.PlanAsync();
        outreach.Clock.Advance(TimeSpan.FromSeconds(5));
        var late = await outreach.AddAsync();
        await outreach.PlanAsync();

        await outreach.SendAsync();
        await outreach.SendAsync();
        Assert.Equal((1, 0), (await outreach.MailCountAsync(early), await outreach.MailCountAsync(late)));

        await outreach.SendAfterAsync(TimeSpan.FromMinutes(1));
        Assert.Equal((1, 1), (await outreach.MailCountAsync(early), await outreach.MailCountAsync(late)));
    }

    [Fact]
    public async Task Nothing_is_sent_outside_the_send_window()
    {
        await using var outreach = await Outreach.StartAsync(change: yaml => yaml.Replace("untilHour: 24", "untilHour: 10", StringComparison.Ordinal));
        var anna = await outreach.AddAsync();
        await outreach.PlanAsync();

        await outreach.SendAfterAsync(TimeSpan.FromHours(1));
        Assert.Equal(0, await outreach.MailCountAsync(anna));

        await outreach.SendAfterAsync(TimeSpan.FromHours(14));
        Assert.Equal(1, await outreach.MailCountAsync(anna));
    }

    [Fact]
    public async Task Reminders_go_out_7_and_14_days_later_and_no_fourth_message()
    {
        await using var outreach = await Outreach.StartAsync();
        var anna = await outreach.AddAsync();
        await outreach.PlanAsync();

        var counts = new List<int>();
        for (var day = 0; day <= 27; day++)
        {
            await outreach.SendAsync();
            counts.Add(await outreach.MailCountAsync(anna));
            outreach.Clock.Advance(TimeSpan.FromDays(1));
        }

        Assert.Equal([.. Enumerable.Repeat(1, 7), .. Enumerable.Repeat(2, 7), .. Enumerable.Repeat(3, 14)], counts);
    }

    [Fact]
    public async Task A_minute_without_anything_due_costs_five_reads()
    {
        await using var outreach = await Outreach.StartAsync();
        await outreach.AddAsync();
        await outreach.PlanAsync();
        await outreach.SendAsync();

        outreach.Application.Calls.Forget();
        await outreach.SendAfterAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(5, outreach.Application.Calls.Made.Count);
        Assert.Equal(5, outreach.Application.Calls.Reads);
    }

    [Fact]
    public async Task The_backlog_of_a_round_that_closed_a_day_ago_is_not_read_again()
    {
        await using var outreach = await Outreach.StartAsync();
        await outreach.AddAsync();
        await outreach.PlanAsync();
        outreach.Clock.MoveTo(outreach.Round.ClosesOn.AddDays(1).AddMinutes(-1));
        outreach.Application.Calls.Forget();

        await outreach.SendAsync();
        Assert.Contains(outreach.Application.Calls.Queries, IsBacklog);

        outreach.Application.Calls.Forget();
        await outreach.SendAfterAsync(TimeSpan.FromMinutes(1));
        Assert.DoesNotContain(outreach.Application.Calls.Queries, IsBacklog);
    }

    [Fact]
    public async Task A_place_in_the_backlog_that_belongs_to_nobody_is_cleared_away()
    {
        await using var outreach = await Outreach.StartAsync();
        var anna = await outreach.AddAsync();
        await outreach.PlanAsync();
        var ledger = (await outreach.RowsAsync("Invitations")).Single(row => row.RowKey == $"a~{anna.Id}");
        await outreach.Application.Get<StorageAccounts>().RosterTable("Invitations").DeleteEntityAsync(ledger.PartitionKey, ledger.RowKey);

        await outreach.SendAsync();

        Assert.DoesNotContain(await outreach.RowsAsync("Invitations"), row => row.RowKey.StartsWith("q~", StringComparison.Ordinal));
        Assert.Equal(0, await outreach.MailCountAsync(anna));
    }

    [Fact]
    public async Task A_place_in_the_backlog_that_was_given_back_meanwhile_stays_there()
    {
        await using var outreach = await Outreach.StartAsync();
        var (slow, quick) = (outreach.Application, await outreach.StartAnotherInstanceAsync());
        var anna = await outreach.AddAsync();
        await outreach.PlanAsync();
        var due = Assert.Single((await TakeAsync(slow)).Steps);
        var now = outreach.Clock.GetUtcNow();
        var step = await quick.Get<InvitationSender>().ClaimAsync(due, now, CancellationToken.None);
        Assert.NotNull(step);

        slow.Interruption.Before(2, () => quick.Get<InvitationSender>().EndAsync(step, new SendOutcome.Held(), now, CancellationToken.None));
        Assert.Null(await slow.Get<InvitationSender>().ClaimAsync(due, now, CancellationToken.None));
        Assert.True(slow.Interruption.Happened);

        await outreach.SendAfterAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await outreach.MailCountAsync(anna));
    }

    [Fact]
    public async Task A_step_whose_claim_leaves_no_time_to_send_is_not_even_looked_at()
    {
        await using var outreach = await Outreach.StartAsync();
        var step = await ClaimedAsync(outreach);
        outreach.Clock.Advance(TimeSpan.FromMinutes(8) + TimeSpan.FromTicks(1));
        outreach.Application.Calls.Forget();

        Assert.IsType<SendOutcome.Unknown>(await outreach.Application.Get<InvitationSender>().AttemptAsync(step, CancellationToken.None));
        Assert.Empty(outreach.Application.Calls.Made);
    }

    [Fact]
    public async Task Nothing_is_sent_where_looking_once_more_took_the_time_to_send()
    {
        await using var outreach = await Outreach.StartAsync();
        var step = await ClaimedAsync(outreach);
        outreach.Application.Interruption.After(1, () => Task.Run(() => outreach.Clock.Advance(TimeSpan.FromMinutes(8) + TimeSpan.FromTicks(1))));

        Assert.IsType<SendOutcome.Unknown>(await outreach.Application.Get<InvitationSender>().AttemptAsync(step, CancellationToken.None));
        Assert.Equal(0, outreach.Application.Sends.Made);
    }

    private static async Task<ClaimedStep> ClaimedAsync(Outreach outreach)
    {
        await outreach.AddAsync();
        await outreach.PlanAsync();
        var due = Assert.Single((await TakeAsync(outreach.Application)).Steps);
        return await outreach.Application.Get<InvitationSender>().ClaimAsync(due, outreach.Clock.GetUtcNow(), CancellationToken.None)
            ?? throw new InvalidOperationException("Somebody else has claimed the step.");
    }

    private static bool IsBacklog(string query) => query.Contains("q~", StringComparison.Ordinal);

    /// <summary>As if nobody else had taken from the budget.</summary>
    private static Task<Allotment> TakeAsync(TestApplication instance) => instance.Get<Backlog>().TakeAsync(CancellationToken.None);

    private static Task BatchOf(TestApplication instance, Allotment allotment) => instance.Get<SendBatch>().SendAsync(allotment, CancellationToken.None);
}
