using FollowUp.Desk;
using FollowUp.Invitations;
using FollowUp.Local.Launcher;
using FollowUp.Programmes;
using FollowUp.Tests.Alumni;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Desk;

public sealed class SavedProgrammeTests
{
    private static readonly string Longer = Sample.Yaml.Replace("minutes: 6", "minutes: 7", StringComparison.Ordinal);

    [Fact]
    public async Task Is_given_back_as_it_was_put_with_its_version()
    {
        await using var application = await TestApplication.StartAsync(Sample.Begins);
        await PutAsync(application, Sample.Yaml);
        await PutAsync(application, Longer);

        var answer = await GetAsync(application);

        Assert.Equal((200, Longer), (answer.Status, answer.Body));
        Assert.Equal("2", answer.Headers["Programme-Version"]);
        Assert.StartsWith("text/yaml", answer.Headers.ContentType.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Can_be_read_in_every_older_version()
    {
        await using var application = await TestApplication.StartAsync(Sample.Begins);
        await PutAsync(application, Sample.Yaml);
        await PutAsync(application, Longer);

        Assert.Equal(Sample.Yaml, (await GetAsync(application, "?version=1")).Body);
        Assert.Equal(404, (await GetAsync(application, "?version=3")).Status);
        Assert.Equal(404, (await GetAsync(application, "?version=one")).Status);
    }

    [Fact]
    public async Task Is_not_found_before_it_is_put()
    {
        await using var application = await TestApplication.StartAsync(Sample.Begins);

        Assert.Equal(404, (await GetAsync(application)).Status);
    }

    [Fact]
    public async Task Keeps_a_round_that_has_begun_at_the_version_that_it_began_with()
    {
        await using var application = await TestApplication.StartAsync(Sample.Begins);
        await PutAsync(application, Sample.Yaml);
        await BeginAsync(application);
        await PutAsync(application, Longer);

        var begun = await application.Get<BegunRounds>().FindAsync(Sample.Programme, Sample.Report, CancellationToken.None);

        Assert.Equal(6, begun?.Programme.QuestionnaireOf(begun.Round).Minutes);
    }

    [Fact]
    public async Task Is_refused_with_one_sentence_where_it_changes_how_a_round_that_has_begun_links_answers()
    {
        await using var application = await TestApplication.StartAsync(Sample.Begins);
        var single = Sample.Yaml.Replace("cohorts: [2018-19, 2019-20, 2020-21]", "cohorts: [2018-19]", StringComparison.Ordinal);
        await PutAsync(application, single);
        await BeginAsync(application);

        var answer = await PutAsync(application, single.Replace("linkAnswers: withinRound", "linkAnswers: acrossRounds", StringComparison.Ordinal));

        Assert.Equal(409, answer.Status);
        Assert.Contains("Round evaluation-2022 has begun", answer.Json.GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Equal("1", (await GetAsync(application)).Headers["Programme-Version"]);
    }

    [Fact]
    public async Task Is_refused_with_every_fault_and_its_line()
    {
        await using var application = await TestApplication.StartAsync(Sample.Begins);

        var answer = await PutAsync(application, Sample.Yaml.Replace("minutes: 6", "minutes: six", StringComparison.Ordinal));

        Assert.Equal(400, answer.Status);
        Assert.True(answer.Json.GetProperty("errors")[0].GetProperty("line").GetInt32() > 100);
    }

    [Fact]
    public async Task Shortens_a_window_only_when_that_is_confirmed()
    {
        await using var application = await TestApplication.StartAsync(Sample.Begins);
        await PutAsync(application, Sample.Yaml);
        var shorter = Sample.Yaml + "\nwindows: { responseMonths: 24, optOutMonths: 18 }\n";

        var refused = await PutAsync(application, shorter);
        var confirmed = await PutAsync(application, shorter, "?confirm=shorter-windows");

        Assert.Equal((409, 200), (refused.Status, confirmed.Status));
        Assert.Contains("This shortens responseMonths from 36 to 24:", refused.Json.GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Warns_of_groups_of_the_roster_that_are_too_small_for_its_background_facts()
    {
        await using var application = await TestApplication.StartAsync(Sample.Begins);
        await PutAsync(application, Sample.Yaml);
        await RosterUpload.PostAsync(application, "p1@alumni.example,Ash,2018-19,health,2019-07-12,v2,form,,\n");

        var answer = await PutAsync(application, Longer);

        Assert.Contains("Sector health (1)", answer.Json.GetProperty("warnings")[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Warns_of_people_whose_basis_it_gives_up()
    {
        await using var application = await TestApplication.StartAsync(Sample.Begins);
        await PutAsync(application, Sample.Yaml.Replace("timeZone:", "legalBasis: { kind: legitimateInterests, assessment: LIA 1, notice: PN 1 }\ntimeZone:", StringComparison.Ordinal));
        await RosterUpload.PostAsync(application, "p1@alumni.example,Ash,2018-19,health,,,,,\n");

        var answer = await PutAsync(application, Sample.Yaml);

        Assert.Contains(
            answer.Json.GetProperty("warnings").EnumerateArray(),
            warning => warning.GetString()!.StartsWith("Round evaluation-2022: 1 of 1 cannot be written to", StringComparison.Ordinal));
    }

    private static async Task BeginAsync(TestApplication application)
    {
        var current = await application.Get<ProgrammeTable>().CurrentAsync(Sample.Programme, CancellationToken.None);
        await application.Get<RoundOpener>().OpenAsync(current!, current!.Programme.Round(Sample.Report)!, CancellationToken.None);
    }

    private static Task<HttpAnswer> PutAsync(TestApplication application, string yaml, string query = "") => HttpAnswer.Of(
        application, request => application.Get<SaveProgramme>().Run(request, Sample.Programme, CancellationToken.None), new StringContent(yaml), query);

    private static Task<HttpAnswer> GetAsync(TestApplication application, string query = "") => HttpAnswer.Of(
        application, request => application.Get<ReadProgramme>().Run(request, Sample.Programme, CancellationToken.None), query: query);
}
