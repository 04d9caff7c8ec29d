using System.Globalization;
using FollowUp.Invitations;
using FollowUp.Programmes;
using static FollowUp.Tests.Invitations.SampleInvitation;

namespace FollowUp.Tests.Invitations;

public sealed class ForecastTests
{
    private static readonly BegunRound Begun = new(AllDay, Evaluation, 1);
    private static readonly DateTimeOffset Now = At("2022-01-20T12:00Z");

    [Fact]
    public void Before_the_round_opens_it_knows_all_three_messages() =>
        Assert.Equal(
            [new(1, Evaluation.OpensOn), new(2, Evaluation.OpensOn.AddDays(7)), new(3, Evaluation.OpensOn.AddDays(14))],
            Forecast.Messages(Begun, Anna, null, Now));

    [Fact]
    public void A_message_that_is_late_is_due_now_and_the_next_keeps_its_distance()
    {
        var now = Evaluation.OpensOn.AddDays(3);

        Assert.Equal([new(1, now), new(2, now.AddDays(7)), new(3, now.AddDays(14))], Forecast.Messages(Begun, Anna, PlannedOn(Evaluation.OpensOn), now));
    }

    [Theory]
    [InlineData("2022-02-01", 1, "message 1 of at most 3: due unless answered")]
    [InlineData("2022-02-02", null, "message 2 is due on 2022-02-08")]
    [InlineData("2022-02-08", 2, "message 2 of at most 3: due unless answered")]
    [InlineData("2022-02-15", 3, "message 3 of at most 3: due unless answered")]
    [InlineData("2022-02-16", null, "no further message is due before the round closes")]
    public void Each_day_has_a_message_or_one_reason_why_not(string day, int? message, string text)
    {
        var messages = Forecast.Messages(Begun, Anna, null, Now);

        Assert.Equal(new Prospect(message, text), Forecast.On(DateOnly.Parse(day, CultureInfo.InvariantCulture), Begun, messages));
    }

    [Fact]
    public void Who_is_through_with_the_round_expects_nothing() =>
        Assert.Empty(Forecast.Messages(Begun, Anna, PlannedOn(Evaluation.OpensOn) with { State = StepState.Settled, DueOn = null }, Now));

    [Fact]
    public void Who_joins_too_late_for_the_send_window_expects_nothing() =>
        Assert.Empty(Forecast.Messages(new(OfficeHours, Evaluation, 1), Anna, null, At("2022-02-25T10:00Z")));
}
