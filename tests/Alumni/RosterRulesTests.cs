using FollowUp.Alumni;
using FollowUp.Local.Launcher;
using FollowUp.Programmes;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Alumni;

public sealed class RosterRulesTests
{
    private static readonly Programme Programme = SampleProgramme.Value;

    private static readonly Dictionary<string, string> Good = new()
    {
        ["email"] = "robin@alumni.example",
        ["name"] = "Robin Ash",
        ["cohort"] = "2018-19",
        ["region"] = "London",
        ["consented_on"] = "2019-07-12",
        ["consent_wording"] = "v2",
        ["consent_method"] = "last day form",
    };

    [Fact]
    public void A_row_with_everything_is_accepted_with_the_facts_that_the_programme_keeps()
    {
        var accepted = Assert.IsType<RosterVerdict.Accepted>(Judge(Good));

        Assert.Equal("robin@alumni.example", accepted.Entry.Address.Normalised);
        Assert.Equal([KeyValuePair.Create("region", "London")], accepted.Entry.Facts);
    }

    [Theory]
    [InlineData("email", "", "address is missing")]
    [InlineData("email", "not-an-address", "name@example.org")]
    [InlineData("cohort", "2031-32", "2018-19")]
    [InlineData("consented_on", "31/02/2020", "2019-07-12")]
    [InlineData("consented_on", "2020-02-31", "2019-07-12")]
    [InlineData("consented_on", "12.07.2019", "year-month-day")]
    [InlineData("consented_on", "2019-07-12 00:00", "year-month-day")]
    [InlineData("consented_on", "43658", "year-month-day")]
    [InlineData("consented_on", "2999-01-01", "future")]
    [InlineData("consented_on", "", "no recorded basis")]
    [InlineData("consent_wording", "", "no recorded basis")]
    [InlineData("consent_method", "", "no recorded basis")]
    [InlineData("consent_wording", "v9", "v1, v2")]
    [InlineData("name", "Robin\r\nBcc: other@x.example", "line break")]
    [InlineData("name", "Ren\uFFFDe", "UTF-8")]
    [InlineData("replaces", "old", "replaces holds no address")]
    public void A_row_with_a_fault_is_refused_with_what_to_do(string column, string value, string remedy)
    {
        var refused = Assert.IsType<RosterVerdict.Refused>(Judge(new(Good) { [column] = value }));

        Assert.Contains(remedy, refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cohort_whose_time_is_over_is_refused_without_fresh_consent()
    {
        var refused = Assert.IsType<RosterVerdict.Refused>(Judge(new(Good) { ["cohort"] = "2017-18", ["consented_on"] = "2018-07-13" }));

        Assert.Contains("ended on 2022-01-13, unless there is fresh consent", refused.Reason, StringComparison.Ordinal);
        Assert.IsType<RosterVerdict.Accepted>(Judge(new(Good) { ["cohort"] = "2017-18" }));
    }

    [Fact]
    public void Consent_given_today_is_not_in_the_future() =>
        Assert.IsType<RosterVerdict.Accepted>(Judge(new(Good) { ["consented_on"] = "2022-02-01" }));

    private static RosterVerdict Judge(Dictionary<string, string> fields) =>
        RosterRules.Judge(Programme, new(2, fields.Where(field => field.Value.Length > 0).ToDictionary()), Sample.Begins);
}
