using FollowUp.Alumni;
using FollowUp.Local.Launcher;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Alumni;

public sealed class FreshConsentTests
{
    private const string Early = "p1@alumni.example,Ash,2018-19,health,2019-07-12,v2,form,,\n";
    private const string Fresh = "p1@alumni.example,Ash,2018-19,health,2022-01-31,v2,letter,,\n";

    [Fact]
    public async Task Does_not_undo_an_opt_out_that_came_before_it()
    {
        await using var application = await StartAsync();
        await RosterUpload.PostAsync(application, Early);
        await application.Get<OptOutTable>().AddAsync(Sample.Programme, RosterUpload.Hash(application, "p1@alumni.example"), CancellationToken.None);

        Assert.Contains("no more messages", await RosterUpload.RefusalAsync(application, Fresh), StringComparison.Ordinal);

        var person = await RosterUpload.OnlyAlumnusAsync(application);
        Assert.Equal(new DateOnly(2019, 7, 12), person.ConsentedOn);
        Assert.Null(await application.Get<Reachability>().HashIfReachableAsync(Sample.Programme, person, CancellationToken.None));
    }

    [Fact]
    public async Task Lets_somebody_of_a_cohort_that_may_no_longer_be_written_to_onto_the_roster()
    {
        await using var application = await StartAsync();
        var fresh = Fresh.Replace("2018-19", "2017-18", StringComparison.Ordinal);

        Assert.Contains(
            "ended on 2022-01-13", await RosterUpload.RefusalAsync(application, fresh.Replace("2022-01-31", "2018-07-13", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Null(await RosterUpload.RefusalAsync(application, fresh));
    }

    [Theory]
    [InlineData("?preview=true")]
    [InlineData("")]
    public async Task Takes_people_out_of_the_warning_that_a_round_will_not_reach_them(string query)
    {
        await using var application = await StartAsync();
        var before = await ReachAsync(application, Early + Early.Replace("p1@", "p2@", StringComparison.Ordinal), "");

        var after = await ReachAsync(application, Fresh, query);

        Assert.StartsWith("Round late: 2 of 2 cannot be reached, because it closes after they may no longer be written to.", before, StringComparison.Ordinal);
        Assert.StartsWith("Round late: 1 of 2 cannot be reached", after, StringComparison.Ordinal);
    }

    private static async Task<TestApplication> StartAsync()
    {
        var application = await TestApplication.StartAsync(Sample.Begins);
        const string Late = "waves:\n  - { id: late, opensOn: 2023-03-01, openForDays: 28, cohorts: [2018-19], questionnaire: evaluation, linkAnswers: withinRound }\n";
        await RosterUpload.SaveAsync(application, Sample.Yaml.Replace("waves:\n", Late, StringComparison.Ordinal));
        return application;
    }

    /// <returns>What the answer to the upload warns of the late round.</returns>
    private static async Task<string> ReachAsync(TestApplication application, string rows, string query)
    {
        var answer = await RosterUpload.PostAsync(application, rows, query);
        return answer.Json.GetProperty("warnings").EnumerateArray()
            .Select(warning => warning.GetString() ?? "")
            .Single(warning => warning.StartsWith("Round late:", StringComparison.Ordinal));
    }
}
