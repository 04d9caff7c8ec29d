using Azure;
using FollowUp.Invitations;
using FollowUp.Tests.Local.Mailbox;

namespace FollowUp.Tests.Invitations;

public sealed class UnknownOutcomeTests(OwnMailbox mailbox) : IClassFixture<OwnMailbox>, IAsyncLifetime
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);
    private Outreach outreach = null!;

    public async Task InitializeAsync()
    {
        await mailbox.ResetAsync();
        outreach = await Outreach.StartAsync(mailbox.Server);
    }

    public async Task DisposeAsync() => await outreach.DisposeAsync();

    [Theory]
    [InlineData("lost")]
    [InlineData("slow")]
    [InlineData("unknown")]
    [InlineData("twice")]
    public async Task Whatever_becomes_of_the_answer_one_message_arrives(string word)
    {
        var anna = await outreach.AddAsync(word);
        await outreach.PlanAsync();

        await RunForHalfAnHourAsync();

        Assert.Equal(1, await outreach.MailCountAsync(anna));
        Assert.Equal(2, (await outreach.InvitationAsync(anna)).Step);
    }

    [Fact]
    public async Task A_failing_service_is_tried_again_after_10_minutes()
    {
        var anna = await outreach.AddAsync();
        await outreach.PlanAsync();
        await mailbox.Server.BehaveAsync(new { failShare = 1 });
        await outreach.SendAsync();
        await mailbox.Server.BehaveAsync(new { });

        await outreach.SendAfterAsync(Invitation.ClaimedFor - Moment);
        Assert.Equal(0, await outreach.MailCountAsync(anna));

        await outreach.SendAfterAsync(Moment);
        Assert.Equal(1, await outreach.MailCountAsync(anna));
    }

    [Fact]
    public async Task When_the_claim_runs_out_the_service_is_asked_before_anything_is_sent_again()
    {
        var anna = await outreach.AddAsync("lost");
        await outreach.PlanAsync();
        await outreach.SendAsync();
        outreach.Application.Faults.FailAt("emails:send", new(IsCarriedOut: false, Status: 401));

        await outreach.SendAfterAsync(Invitation.ClaimedFor - Moment);
        Assert.Equal(StepState.Claimed, (await outreach.InvitationAsync(anna)).State);

        await outreach.SendAfterAsync(Moment);
        Assert.Equal((2, StepState.Due), ((await outreach.InvitationAsync(anna)).Step, (await outreach.InvitationAsync(anna)).State));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(429)]
    [InlineData(500)]
    public async Task A_service_that_does_not_say_is_asked_again_10_minutes_later(int status)
    {
        var anna = await outreach.AddAsync("lost");
        await outreach.PlanAsync();
        await outreach.SendAsync();
        var operation = (await outreach.InvitationAsync(anna)).OperationId;
        outreach.Application.Faults.FailAt(operation.ToString(), new(IsCarriedOut: false, status));
        await outreach.SendAfterAsync(Invitation.ClaimedFor);
        outreach.Application.Faults.Stop();
        Assert.Equal(StepState.Claimed, (await outreach.InvitationAsync(anna)).State);

        await outreach.SendAfterAsync(Invitation.ClaimedFor);

        Assert.Equal(1, await outreach.MailCountAsync(anna));
        Assert.Equal(2, (await outreach.InvitationAsync(anna)).Step);
    }

    [Fact]
    public async Task An_operation_that_the_service_took_and_failed_is_over()
    {
        var anna = await outreach.AddAsync("suppressed");
        await outreach.PlanAsync();
        await mailbox.Server.BehaveAsync(new { loseAnswerShare = 1 });
        await outreach.SendAsync();

        await outreach.SendAfterAsync(Invitation.ClaimedFor);

        Assert.Equal(2, (await outreach.InvitationAsync(anna)).Step);
    }

    [Fact]
    public async Task Accepted_unanswered_and_then_unknown_to_the_service_is_the_one_way_to_a_second_message_and_there_is_no_third()
    {
        var anna = await outreach.AddAsync();
        await outreach.PlanAsync();
        await mailbox.Server.BehaveAsync(new { loseAnswerShare = 1, operationsKnown = false });
        await outreach.SendAsync();
        await mailbox.Server.BehaveAsync(new { operationsKnown = false });

        await RunForHalfAnHourAsync();
        await outreach.SendAfterAsync(Invitation.RefusedFor);

        Assert.Equal(2, await outreach.MailCountAsync(anna));
    }

    [Fact]
    public async Task A_message_that_the_service_refuses_as_such_is_left_alone_for_a_day()
    {
        var anna = await outreach.AddAsync();
        await outreach.PlanAsync();
        outreach.Application.Faults.FailAt("emails:send", new(IsCarriedOut: false, Status: 400));
        await outreach.SendAsync();
        outreach.Application.Faults.Stop();

        await outreach.SendAfterAsync(Invitation.RefusedFor);
        Assert.Equal(0, await outreach.MailCountAsync(anna));

        await outreach.SendAfterAsync(Moment);
        Assert.Equal(1, await outreach.MailCountAsync(anna));
    }

    [Fact]
    public async Task Refused_credentials_are_a_fault_and_nothing_is_lost_by_it()
    {
        var people = new[] { await outreach.AddAsync(), await outreach.AddAsync() };
        await outreach.PlanAsync();
        outreach.Application.Faults.FailAt("emails:send", new(IsCarriedOut: false, Status: 401));
        await Assert.ThrowsAnyAsync<RequestFailedException>(() => outreach.SendAsync());
        outreach.Application.Faults.Stop();

        await RunForHalfAnHourAsync();

        foreach (var person in people)
            Assert.Equal(1, await outreach.MailCountAsync(person));
    }

    private async Task RunForHalfAnHourAsync()
    {
        for (var minute = 0; minute < 30; minute++)
            await outreach.SendAfterAsync(TimeSpan.FromMinutes(1));
    }
}
