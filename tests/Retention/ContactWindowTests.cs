using FollowUp.Programmes;
using FollowUp.Retention;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Retention;

public sealed class ContactWindowTests
{
    private readonly Programme programme = SampleProgramme.Value;

    [Theory]
    [InlineData("2018-19", "2022-05-30T00:00:00Z")]
    [InlineData("2020-21", "2022-05-30T00:00:00Z")]
    [InlineData("2022-23", "2026-11-08T23:00:00Z")]
    public void It_ends_90_days_after_the_last_planned_round_closed(string cohort, string end) => Ends(cohort, end);

    [Theory]
    [InlineData("2017-18", "2022-01-13T00:00:00Z")]
    [InlineData("2015-16", "2020-01-15T00:00:00Z")]
    public void It_never_lasts_longer_than_42_months_after_the_cohorts_end(string cohort, string end) => Ends(cohort, end);

    private void Ends(string id, string end)
    {
        var cohort = programme.Cohort(id);
        Assert.NotNull(cohort);
        var instant = DateTimeOffset.Parse(end, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(instant, ContactWindow.EndsOn(programme, cohort));
        Assert.False(ContactWindow.HasEnded(programme, cohort, instant.AddTicks(-1)));
        Assert.True(ContactWindow.HasEnded(programme, cohort, instant));
        Assert.True(ContactWindow.HasEnded(programme, cohort, instant.AddTicks(1)));
    }
}
