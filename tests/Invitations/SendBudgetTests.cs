using FollowUp.Invitations;
using static FollowUp.Tests.Invitations.SampleInvitation;

namespace FollowUp.Tests.Invitations;

public sealed class SendBudgetTests
{
    private static readonly SendLimits Limits = new();
    private static readonly DateTimeOffset Nine = At("2022-02-01T09:00:00Z");

    [Fact]
    public void It_begins_with_30_a_minute() => Assert.Equal(30, SendBudget.Unused.Allowed(Limits, Nine));

    [Fact]
    public void What_was_spent_in_a_minute_is_missing_until_the_next_begins()
    {
        var spent = SendBudget.Unused.Spend(10, Nine).Spend(15, Nine.AddSeconds(20));

        Assert.Equal(5, spent.Allowed(Limits, Nine.AddMinutes(1).AddTicks(-1)));
        Assert.Equal(30, spent.Allowed(Limits, Nine.AddMinutes(1)));
        Assert.Equal(30, spent.Allowed(Limits, Nine.AddMinutes(1).AddTicks(1)));
    }

    [Fact]
    public void After_100_in_an_hour_the_first_minutes_share_comes_back_when_it_is_an_hour_ago()
    {
        var spent = Enumerable.Range(0, 4).Aggregate(SendBudget.Unused, (budget, minute) => budget.Spend(minute < 3 ? 30 : 10, Nine.AddMinutes(minute)));

        Assert.Equal(0, spent.Allowed(Limits, Nine.AddMinutes(4)));
        Assert.Equal(0, spent.Allowed(Limits, Nine.AddMinutes(60).AddTicks(-1)));
        Assert.Equal(30, spent.Allowed(Limits, Nine.AddMinutes(60)));
    }

    [Fact]
    public void Limits_that_were_lowered_allow_nothing_rather_than_less_than_nothing() =>
        Assert.Equal(0, SendBudget.Unused.Spend(30, Nine).Allowed(new() { PerMinute = 5, PerHour = 5 }, Nine));

    [Fact]
    public void Nothing_is_allowed_until_a_pause_is_over()
    {
        var paused = SendBudget.Unused.Pause(Nine);

        Assert.Equal(0, paused.Allowed(Limits, Nine.AddTicks(-1)));
        Assert.Equal(30, paused.Allowed(Limits, Nine));
        Assert.Equal(30, paused.Allowed(Limits, Nine.AddTicks(1)));
    }

    [Fact]
    public void A_shorter_pause_does_not_end_a_longer_one() =>
        Assert.True(SendBudget.Unused.Pause(Nine).Pause(Nine.AddMinutes(-5)).IsPaused(Nine.AddTicks(-1)));

    [Fact]
    public void What_was_not_sent_is_given_back_to_the_minute_that_it_was_taken_from()
    {
        var spent = SendBudget.Unused.Spend(30, Nine).Spend(30, Nine.AddMinutes(1)).GiveBack(20, Nine);

        Assert.Equal(0, spent.Allowed(Limits, Nine.AddMinutes(1)));
        Assert.Equal(60, spent.Allowed(new() { PerMinute = 1_000 }, Nine.AddMinutes(2)));
        Assert.Equal(70, spent.Allowed(new() { PerMinute = 1_000 }, Nine.AddMinutes(60)));
    }

    [Fact]
    public void What_was_taken_over_an_hour_ago_cannot_be_given_back() =>
        Assert.Equal(0, SendBudget.Unused.Spend(30, Nine.AddHours(1)).GiveBack(20, Nine).Allowed(Limits, Nine.AddHours(1)));

    [Fact]
    public void No_hour_of_any_spending_exceeds_its_limit()
    {
        var sent = new List<(DateTimeOffset On, int Messages)>();
        var budget = SendBudget.Unused;
        for (var minute = 0; minute < 300; minute++)
        {
            var now = Nine.AddMinutes(minute);
            var messages = Math.Min(budget.Allowed(Limits, now), minute % 7 * 5);
            budget = budget.Spend(messages, now);
            sent.Add((now, messages));
        }

        Assert.All(sent, last => Assert.InRange(SentIn(last.On.AddHours(-1), last.On), 0, 100));

        int SentIn(DateTimeOffset after, DateTimeOffset until) => sent.Where(other => other.On > after && other.On <= until).Sum(other => other.Messages);
    }
}
