using FollowUp.Local.Functions.Timers;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Tests.Local.Functions;

public sealed class ScheduleRuleTests
{
    private static readonly TimerSchedule DailyAtNine = TimerSchedule.TryParse("0 0 9 * * *")!;
    private static readonly DateTime NineOnTheFirst = Utc(1, 9);

    [Fact]
    public void A_timer_that_never_ran_waits_for_its_next_occurrence()
    {
        var status = ScheduleRule.AtStart(new(), DailyAtNine, Utc(1, 8));

        Assert.Equal((default, NineOnTheFirst, Utc(1, 8)), (status.Last, status.Next, status.LastUpdated));
    }

    [Fact]
    public void An_occurrence_is_later_than_the_time_it_is_reckoned_from() => Assert.Equal(Utc(2, 9), DailyAtNine.After(NineOnTheFirst));

    [Fact]
    public void A_missed_occurrence_stays_due() =>
        Assert.Equal(Utc(2, 9), ScheduleRule.AtStart(ScheduleRule.AfterRun(DailyAtNine, NineOnTheFirst), DailyAtNine, Utc(20, 12)).Next);

    [Fact]
    public void A_missed_occurrence_of_a_timer_that_never_ran_stays_due() =>
        Assert.Equal(
            NineOnTheFirst, ScheduleRule.AtStart(ScheduleRule.AtStart(new(), DailyAtNine, Utc(1, 8)), DailyAtNine, Utc(20, 12)).Next);

    [Fact]
    public void A_changed_schedule_makes_up_for_nothing()
    {
        var recorded = ScheduleRule.AfterRun(DailyAtNine, NineOnTheFirst);

        Assert.Equal(Utc(20, 18), ScheduleRule.AtStart(recorded, TimerSchedule.TryParse("0 0 18 * * *")!, Utc(20, 12)).Next);
    }

    [Fact]
    public void A_changed_schedule_whose_next_occurrence_is_still_to_come_keeps_it()
    {
        var recorded = ScheduleRule.AfterRun(DailyAtNine, NineOnTheFirst);

        Assert.Equal(Utc(1, 18), ScheduleRule.AtStart(recorded, TimerSchedule.TryParse("0 0 18 * * *")!, Utc(1, 12)).Next);
    }

    [Fact]
    public void A_clock_that_was_moved_back_begins_the_schedule_anew() =>
        Assert.Equal(Utc(2, 9), ScheduleRule.AtStart(ScheduleRule.AfterRun(DailyAtNine, Utc(20, 9)), DailyAtNine, Utc(1, 12)).Next);

    [Theory]
    [InlineData(9, true)]
    [InlineData(8, false)]
    [InlineData(11, false)]
    public void A_run_counts_for_an_instant_when_it_was_between_it_and_now(int ranAtHour, bool expected) =>
        Assert.Equal(expected, ScheduleRule.HasRunSince(NineOnTheFirst, Utc(1, 10), new ScheduleStatus { Last = Utc(1, ranAtHour) }));

    private static DateTime Utc(int day, int hour) => new(2022, 2, day, hour, 0, 0, DateTimeKind.Utc);
}
