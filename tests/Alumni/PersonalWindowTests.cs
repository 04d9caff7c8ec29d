using FollowUp.Alumni;
using FollowUp.Programmes;
using FollowUp.Retention;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Alumni;

public sealed class PersonalWindowTests
{
    private static readonly Programme Programme = SampleProgramme.Value;
    private static readonly Cohort Cohort = Programme.Cohorts.Single(cohort => cohort.Id == "2017-18");

    [Theory]
    [InlineData(null)]
    [InlineData("2017-01-01")]
    [InlineData("2018-07-13")]
    public void Without_consent_after_the_cohorts_end_it_is_the_cohorts(string? consentedOn) =>
        Assert.Equal(ContactWindow.EndsOn(Programme, Cohort), EndsOn(consentedOn));

    [Theory]
    [InlineData("2018-07-14", "2022-01-14T00:00:00Z")]
    [InlineData("2020-02-29", "2023-08-28T23:00:00Z")]
    public void Fresh_consent_begins_its_42_months_anew(string consentedOn, string end)
    {
        var instant = DateTimeOffset.Parse(end, System.Globalization.CultureInfo.InvariantCulture);
        var consent = Day(consentedOn);

        Assert.Equal(instant, EndsOn(consentedOn));
        Assert.False(PersonalWindow.HasEnded(Programme, Cohort, consent, instant.AddTicks(-1)));
        Assert.True(PersonalWindow.HasEnded(Programme, Cohort, consent, instant));
        Assert.True(PersonalWindow.HasEnded(Programme, Cohort, consent, instant.AddTicks(1)));
    }

    [Fact]
    public void Fresh_consent_keeps_nobody_longer_than_the_last_planned_round_needs()
    {
        var invited = Programme.Cohorts.Single(cohort => cohort.Id == "2018-19");

        Assert.Equal(ContactWindow.EndsOn(Programme, invited), PersonalWindow.EndsOn(Programme, invited, new(2021, 12, 1)));
    }

    private static DateTimeOffset EndsOn(string? consentedOn) =>
        PersonalWindow.EndsOn(Programme, Cohort, consentedOn is null ? null : Day(consentedOn));

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
