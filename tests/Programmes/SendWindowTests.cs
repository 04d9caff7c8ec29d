using FollowUp.Programmes;

namespace FollowUp.Tests.Programmes;

public sealed class SendWindowTests
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

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

    private static DateTimeOffset First(string due) => Window.FirstAtOrAfter(At(due), London);

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
