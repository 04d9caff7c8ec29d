using FollowUp.Invitations;
using static FollowUp.Tests.Invitations.SampleInvitation;

namespace FollowUp.Tests.Invitations;

public sealed class InvitationTests
{
    private static readonly DateTimeOffset LastInstant = Evaluation.ClosesOn.AddTicks(-1);

    [Fact]
    public void Planned_before_the_round_opens_it_is_due_when_it_opens() =>
        Assert.Equal(Evaluation.OpensOn, PlannedOn(Evaluation.OpensOn.AddDays(-3)).DueOn);

    [Fact]
    public void Planned_in_an_open_round_it_is_due_at_once() =>
        Assert.Equal(At("2022-02-10T12:30:05Z"), PlannedOn(At("2022-02-10T12:30:05.9Z")).DueOn);

    [Theory]
    [InlineData("2022-02-01T15:59:59Z", "2022-02-01T15:59:59Z")]
    [InlineData("2022-02-01T16:00:00Z", "2022-02-02T09:00:00Z")]
    [InlineData("2022-02-03T16:00:00Z", "2022-02-08T09:00:00Z")]
    public void It_is_due_within_the_send_window(string planned, string due) =>
        Assert.Equal(At(due), PlannedOn(At(planned), OfficeHours).DueOn);

    [Fact]
    public void Nobody_is_invited_from_the_close_on()
    {
        Assert.NotNull(Invitation.Plan(AllDay, Evaluation, Anna, LastInstant));
        Assert.Null(Invitation.Plan(AllDay, Evaluation, Anna, Evaluation.ClosesOn));
        Assert.Null(Invitation.Plan(AllDay, Evaluation, Anna, Evaluation.ClosesOn.AddTicks(1)));
    }

    [Fact]
    public void Nobody_is_invited_whose_first_send_time_would_be_after_the_close() =>
        Assert.Null(Invitation.Plan(OfficeHours, Evaluation, Anna, At("2022-02-25T10:00:00Z")));

    [Fact]
    public void Every_invitation_has_a_link_of_its_own() =>
        Assert.NotEqual(PlannedOn(Evaluation.OpensOn).Id, PlannedOn(Evaluation.OpensOn).Id);

    [Fact]
    public void Its_operation_is_the_same_at_every_attempt_and_another_at_every_step()
    {
        var first = PlannedOn(Evaluation.OpensOn);

        Assert.Equal(first.OperationId, first.Claim(Evaluation.OpensOn).OperationId);
        Assert.NotEqual(first.OperationId, first.Settle(AllDay, Evaluation, Evaluation.OpensOn).OperationId);
    }

    [Fact]
    public void A_claim_runs_out_after_10_minutes()
    {
        var claimed = PlannedOn(Evaluation.OpensOn).Claim(At("2022-02-01T09:00:00.5Z"));

        Assert.Equal(StepState.Claimed, claimed.State);
        Assert.Equal(At("2022-02-01T09:10:00Z"), claimed.DueOn);
    }

    [Fact]
    public void A_claim_leaves_time_to_send_until_two_minutes_before_it_runs_out()
    {
        var claimed = PlannedOn(Evaluation.OpensOn).Claim(At("2022-02-01T09:00:00Z"));

        Assert.True(claimed.LeavesTimeToSend(At("2022-02-01T09:08:00Z")));
        Assert.False(claimed.LeavesTimeToSend(At("2022-02-01T09:08:00Z").AddTicks(1)));
    }

    [Fact]
    public void A_deferred_step_is_due_again_only_after_the_wait_is_over()
    {
        var until = At("2022-02-01T09:00:30.7Z");

        var deferred = PlannedOn(Evaluation.OpensOn).Claim(At("2022-02-01T09:00:00Z")).Defer(until);

        Assert.Equal(StepState.Due, deferred.State);
        Assert.Equal(At("2022-02-01T09:00:31Z"), deferred.DueOn);
    }

    [Fact]
    public void Reminders_are_due_7_and_14_days_after_the_invitation_and_then_no_more()
    {
        var second = PlannedOn(Evaluation.OpensOn).Settle(AllDay, Evaluation, Evaluation.OpensOn);
        var third = second.Settle(AllDay, Evaluation, Evaluation.OpensOn.AddDays(7));
        var last = third.Settle(AllDay, Evaluation, Evaluation.OpensOn.AddDays(14));

        Assert.Equal((2, StepState.Due, Evaluation.OpensOn.AddDays(7)), (second.Step, second.State, second.DueOn));
        Assert.Equal((3, StepState.Due, Evaluation.OpensOn.AddDays(14)), (third.Step, third.State, third.DueOn));
        Assert.Equal((3, StepState.Settled, null), (last.Step, last.State, last.DueOn));
    }

    [Fact]
    public void After_an_outage_reminders_keep_their_distance_from_what_was_really_sent()
    {
        var sentLate = Evaluation.OpensOn.AddDays(5);

        var second = PlannedOn(Evaluation.OpensOn).Settle(AllDay, Evaluation, sentLate);
        var third = second.Settle(AllDay, Evaluation, sentLate.AddDays(9));

        Assert.Equal(sentLate.AddDays(7), second.DueOn);
        Assert.Equal(sentLate.AddDays(16), third.DueOn);
    }

    [Fact]
    public void A_reminder_waits_for_the_send_window() =>
        Assert.Equal(At("2022-02-15T09:00:00Z"), PlannedOn(Evaluation.OpensOn).Settle(OfficeHours, Evaluation, At("2022-02-03T16:00:00Z")).DueOn);

    [Fact]
    public void No_reminder_is_due_at_the_close_or_after_it()
    {
        var invitation = PlannedOn(Evaluation.OpensOn);
        var weekBefore = Evaluation.ClosesOn.AddDays(-7);

        Assert.Equal(StepState.Due, invitation.Settle(AllDay, Evaluation, weekBefore.AddSeconds(-1)).State);
        Assert.Equal(StepState.Settled, invitation.Settle(AllDay, Evaluation, weekBefore).State);
        Assert.Equal(StepState.Settled, invitation.Settle(AllDay, Evaluation, weekBefore.AddSeconds(1)).State);
    }
}
