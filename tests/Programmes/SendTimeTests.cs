using System.Globalization;
using FollowUp.Programmes;

namespace FollowUp.Tests.Programmes;

public sealed class SendTimeTests
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");
    private static readonly SendWindow EveryDay = new(Enum.GetValues<DayOfWeek>(), TimeSpan.FromHours(9), TimeSpan.FromHours(16));

    [Theory]
    [InlineData("2022-02-01T08:59:59.9999999Z", "2022-02-01T09:00Z")]
    [InlineData("2022-02-01T09:00Z", "2022-02-01T09:00Z")]
    [InlineData("2022-02-01T15:59:59.9999999Z", "2022-02-01T15:59:59.9999999Z")]
    [InlineData("2022-02-01T16:00Z", "2022-02-02T09:00Z")]
    [InlineData("2022-02-03T16:00Z", "2022-02-08T09:00Z")]
    [InlineData("2022-02-07T12:00Z", "2022-02-08T09:00Z")]
    public void By_default_it_is_Tuesday_to_Thursday_from_9_until_just_before_16(string due, string sent) => First(SendWindow.Default, due, sent);

    [Theory]
    [InlineData("2022-03-26T08:00Z", "2022-03-26T09:00Z")]
    [InlineData("2022-03-26T16:00Z", "2022-03-27T08:00Z")]
    [InlineData("2022-03-27T14:59Z", "2022-03-27T14:59Z")]
    [InlineData("2022-03-27T15:00Z", "2022-03-28T08:00Z")]
    public void When_the_clocks_go_forward_it_keeps_to_the_wall_clock(string due, string sent) => First(EveryDay, due, sent);

    [Theory]
    [InlineData("2022-10-29T15:00Z", "2022-10-30T09:00Z")]
    [InlineData("2022-10-30T08:00Z", "2022-10-30T09:00Z")]
    [InlineData("2022-10-30T15:59Z", "2022-10-30T15:59Z")]
    public void When_the_clocks_go_back_it_keeps_to_the_wall_clock(string due, string sent) => First(EveryDay, due, sent);

    [Fact]
    public void Beginning_at_an_hour_that_a_clock_change_skips_it_begins_when_the_hour_is_over() =>
        First(EveryDay with { From = TimeSpan.FromHours(1) }, "2022-03-27T00:30Z", "2022-03-27T01:00Z");

    [Fact]
    public void Beginning_at_an_hour_that_a_clock_change_repeats_it_begins_at_the_first() =>
        First(EveryDay with { From = TimeSpan.FromHours(1) }, "2022-10-29T23:30Z", "2022-10-30T00:00Z");

    [Fact]
    public void The_29th_of_February_is_a_day_like_any_other() => First(SendWindow.Default, "2024-02-28T16:00Z", "2024-02-29T09:00Z");

    [Fact]
    public void It_contains_its_first_instant_and_not_the_one_at_its_end()
    {
        Assert.False(SendWindow.Default.Contains(At("2022-02-01T09:00Z").AddTicks(-1), London));
        Assert.True(SendWindow.Default.Contains(At("2022-02-01T09:00Z"), London));
        Assert.True(SendWindow.Default.Contains(At("2022-02-01T16:00Z").AddTicks(-1), London));
        Assert.False(SendWindow.Default.Contains(At("2022-02-01T16:00Z"), London));
    }

    private static void First(SendWindow window, string due, string sent) => Assert.Equal(At(sent), window.FirstAtOrAfter(At(due), London));

    private static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
