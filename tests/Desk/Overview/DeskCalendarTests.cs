using FollowUp.Desk;
using FollowUp.Retention;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Desk.Overview;

public sealed class DeskCalendarTests
{
    [Theory]
    [InlineData("2022-02-01", "round evaluation-2022 opens: invitations go out")]
    [InlineData("2022-02-08", "round evaluation-2022: reminders fall due")]
    [InlineData("2022-02-15", "round evaluation-2022: reminders fall due")]
    [InlineData("2022-02-28", "round evaluation-2022: last day")]
    public void Day_of_a_round_is_on_the_calendar_that_day_alone(string day, string text)
    {
        var on = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(new DeskEvent(on, $"SEND Leadership Programme, {text}", "/desk/programmes/send-leadership/rounds/evaluation-2022"), Assert.Single(Between(on, on)));
        Assert.Empty(Between(on.AddDays(1), on.AddDays(1)));
    }

    [Fact]
    public void Contact_window_is_announced_sixty_days_ahead_and_until_it_ends()
    {
        var programme = SampleProgramme.Value;
        var end = ContactWindow.EndsOn(programme, programme.Cohort("2020-21") ?? throw new InvalidOperationException());

        Assert.DoesNotContain(ContactsEnding.Soon(programme, end.AddDays(-60).AddTicks(-1)), IsOfCohort);
        Assert.Contains(ContactsEnding.Soon(programme, end.AddDays(-60)), IsOfCohort);
        Assert.Contains(ContactsEnding.Soon(programme, end.AddTicks(-1)), IsOfCohort);
        Assert.DoesNotContain(ContactsEnding.Soon(programme, end), IsOfCohort);
    }

    private static bool IsOfCohort(DeskEvent happens) => happens.Text.Contains("cohort 2020-21", StringComparison.Ordinal);

    private static IEnumerable<DeskEvent> Between(DateOnly from, DateOnly to) => DeskCalendar.Between(SampleProgramme.Value, SampleProgramme.Value.Rounds, from, to);
}
