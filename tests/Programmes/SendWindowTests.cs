using FollowUp.Programmes;

namespace FollowUp.Tests.Programmes;

public sealed class SendWindowTests
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    private static readonly SendWindow EveryDay = new(Enum.GetValues<DayOfWeek>(), TimeSpan.FromHours(9), TimeSpan.FromHours(16));

    private static readonly SendWindow AtOne = EveryDay with { From = TimeSpan.FromHours(1) };

    private static readonly SendWindow Window = SendWindow.Default with
    {
        NoSendDates = [new(new(2022, 4, 4), new(2022, 4, 18)), new(new(2022, 6, 2), new(2022, 6, 2))],
    };

    [Theory]
    [InlineData("2022-03-24T15:59:59Z", "2022-03-24T15:59:59Z")]
    [InlineData("2022-03-24T16:00:00Z", "2022-03-29T08:00:00Z")]
    [InlineData("2022-03-29T15:00:00Z", "2022-03-30T08:00:00Z")]
    [InlineData("2022-10-27T15:00:00Z", "2022-11-01T09:00:00Z")]
    [InlineData("2022-11-01T08:59:59Z", "2022-11-01T09:00:00Z")]
    public void Opens_at_nine_by_the_wall_clock_before_and_after_both_clock_changes(string due, string opens) => Assert.Equal(At(opens), First(due));

    [Theory]
    [InlineData("2022-04-03T12:00:00Z", "2022-04-19T08:00:00Z")]
    [InlineData("2022-04-04T10:00:00Z", "2022-04-19T08:00:00Z")]
    [InlineData("2022-04-18T22:59:59Z", "2022-04-19T08:00:00Z")]
    [InlineData("2022-03-31T10:00:00Z", "2022-03-31T10:00:00Z")]
    [InlineData("2022-06-02T10:00:00Z", "2022-06-07T08:00:00Z")]
    public void Is_shut_on_no_send_dates_from_the_first_to_the_last(string due, string opens) => Assert.Equal(At(opens), First(due));

    [Theory]
    [InlineData("2022-03-27T00:30:00Z", "2022-03-27T01:00:00Z")]
    [InlineData("2022-10-30T00:15:00Z", "2022-10-30T00:30:00Z")]
    [InlineData("2022-10-30T01:15:00Z", "2022-10-30T01:15:00Z")]
    public void Never_opens_before_what_is_due_in_the_hour_that_a_clock_change_skips_or_repeats(string due, string opens)
    {
        var nights = new SendWindow([DayOfWeek.Sunday], new TimeSpan(1, 30, 0), new TimeSpan(23, 0, 0));

        Assert.Equal(At(opens), nights.FirstAtOrAfter(At(due), London));
    }

    [Theory]
    [InlineData("2022-02-01T08:59:59.9999999Z", "2022-02-01T09:00Z")]
    [InlineData("2022-02-01T09:00Z", "2022-02-01T09:00Z")]
    [InlineData("2022-02-01T15:59:59.9999999Z", "2022-02-01T15:59:59.9999999Z")]
    [InlineData("2022-02-01T16:00Z", "2022-02-02T09:00Z")]
    [InlineData("2022-02-03T16:00Z", "2022-02-08T09:00Z")]
    [InlineData("2022-02-07T12:00Z", "2022-02-08T09:00Z")]
    public void By_default_it_is_Tuesday_to_Thursday_from_9_until_just_before_16(string due, string sent) =>
        Assert.Equal(At(sent), SendWindow.Default.FirstAtOrAfter(At(due), London));

    [Theory]
    [InlineData("2022-03-26T08:00Z", "2022-03-26T09:00Z")]
    [InlineData("2022-03-26T16:00Z", "2022-03-27T08:00Z")]
    [InlineData("2022-03-27T14:59Z", "2022-03-27T14:59Z")]
    [InlineData("2022-03-27T15:00Z", "2022-03-28T08:00Z")]
    public void When_the_clocks_go_forward_it_keeps_to_the_wall_clock(string due, string sent) =>
        Assert.Equal(At(sent), EveryDay.FirstAtOrAfter(At(due), London));

    [Theory]
    [InlineData("2022-10-29T15:00Z", "2022-10-30T09:00Z")]
    [InlineData("2022-10-30T08:00Z", "2022-10-30T09:00Z")]
    [InlineData("2022-10-30T15:59Z", "2022-10-30T15:59Z")]
    public void When_the_clocks_go_back_it_keeps_to_the_wall_clock(string due, string sent) =>
        Assert.Equal(At(sent), EveryDay.FirstAtOrAfter(At(due), London));

    [Fact]
    public void Beginning_at_an_hour_that_a_clock_change_skips_it_begins_when_the_hour_is_over() =>
        Assert.Equal(At("2022-03-27T01:00Z"), AtOne.FirstAtOrAfter(At("2022-03-27T00:30Z"), London));

    [Fact]
    public void Beginning_at_an_hour_that_a_clock_change_repeats_it_begins_at_the_first() =>
        Assert.Equal(At("2022-10-30T00:00Z"), AtOne.FirstAtOrAfter(At("2022-10-29T23:30Z"), London));

    [Fact]
    public void The_29th_of_February_is_a_day_like_any_other() =>
        Assert.Equal(At("2024-02-29T09:00Z"), First("2024-02-28T16:00Z"));

    [Fact]
    public void It_contains_its_first_instant_and_not_the_one_at_its_end()
    {
        Assert.False(SendWindow.Default.Contains(At("2022-02-01T09:00Z").AddTicks(-1), London));
        Assert.True(SendWindow.Default.Contains(At("2022-02-01T09:00Z"), London));
        Assert.True(SendWindow.Default.Contains(At("2022-02-01T16:00Z").AddTicks(-1), London));
        Assert.False(SendWindow.Default.Contains(At("2022-02-01T16:00Z"), London));
    }

    private static DateTimeOffset First(string due) => Window.FirstAtOrAfter(At(due), London);

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
