using FollowUp.Alumni;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Alumni;

public sealed class BackgroundCheckTests
{
    private static readonly DateTimeOffset Before = SampleProgramme.Evaluation.OpensOn;

    [Theory]
    [InlineData(9, true)]
    [InlineData(10, false)]
    public void A_combination_of_fewer_than_10_people_is_named(int people, bool isNamed)
    {
        var warnings = Warnings(("2018-19", "Sector health", 10), ("2019-20", "Sector education", people));

        Assert.Equal(isNamed, warnings.Any(warning => warning.Contains($"Sector education ({people})", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_combination_counts_over_all_the_cohorts_that_a_round_invites()
    {
        var warnings = Warnings(("2018-19", "Sector health", 6), ("2020-21", "Sector health", 4));

        Assert.Empty(warnings);
    }

    [Fact]
    public void Of_rounds_that_invite_the_same_people_the_next_is_named()
    {
        var warning = Assert.Single(Warnings(("2021-22", "Sector health", 3)));

        Assert.StartsWith("Round 6m.2021-22 invites fewer than 10", warning, StringComparison.Ordinal);
    }

    [Fact]
    public void A_round_that_has_closed_is_not_warned_of() => Assert.Empty(BackgroundCheck.Warnings(
        SampleProgramme.Value,
        new Dictionary<(string, string), int> { [("2018-19", "Sector health")] = 1 },
        SampleProgramme.Evaluation.ClosesOn));

    [Fact]
    public void Many_small_combinations_are_counted_after_the_tenth()
    {
        var warning = Assert.Single(Warnings([.. Enumerable.Range(1, 13).Select(number => ("2018-19", $"Role {number:D2}", 1))]));

        Assert.Contains("Role 10 (1); and 3 more combinations", warning, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_answer_to_a_roster_warns_of_small_groups_over_all_that_is_stored()
    {
        await using var application = await TestApplication.StartAsync(FollowUp.Local.Launcher.Sample.Begins);
        await application.SaveSampleProgrammeAsync();
        await RosterUpload.PostAsync(application, string.Concat(Enumerable.Range(1, 9).Select(Row)));

        var tenth = await RosterUpload.PostAsync(application, Row(10));
        var first = await RosterUpload.PostAsync(application, Row(11).Replace("health", "education", StringComparison.Ordinal), "?preview=true");

        var changed = await RosterUpload.PostAsync(application, Row(10).Replace("health", "education", StringComparison.Ordinal), "?preview=true");

        Assert.Equal(0, tenth.Json.GetProperty("warnings").GetArrayLength());
        Assert.Contains("Cohort 2018-19, Sector education (1)", first.Json.GetProperty("warnings")[0].GetString(), StringComparison.Ordinal);
        Assert.Contains(
            "Cohort 2018-19, Sector education (1); Cohort 2018-19, Sector health (9)",
            changed.Json.GetProperty("warnings")[0].GetString(),
            StringComparison.Ordinal);
    }

    private static string Row(int number) => $"p{number}@alumni.example,Ash,2018-19,health,2019-07-12,v2,form,,\n";

    private static List<string> Warnings(params (string Cohort, string Facts, int People)[] groups) =>
        [.. BackgroundCheck.Warnings(SampleProgramme.Value, groups.ToDictionary(group => (group.Cohort, group.Facts), group => group.People), Before)];
}
