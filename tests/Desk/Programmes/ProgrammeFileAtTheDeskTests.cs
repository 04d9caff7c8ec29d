using FollowUp.Desk;
using FollowUp.Local.Launcher;
using FollowUp.Programmes;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Desk.Programmes;

public sealed class ProgrammeFileAtTheDeskTests : IAsyncLifetime
{
    private static readonly string Longer = Sample.Yaml.Replace("minutes: 6", "minutes: 7", StringComparison.Ordinal);
    private TestApplication application = null!;

    public async Task InitializeAsync() => application = await TestApplication.StartAsync(Sample.Begins);

    public async Task DisposeAsync() => await application.DisposeAsync();

    [Fact]
    public void Template_is_a_programme_as_it_stands() => Assert.Empty(ProgrammeFile.Read(ProgrammeDraft.New.Yaml).Faults);

    [Fact]
    public async Task Template_comes_back_from_the_browser_as_a_first_version_and_leads_to_its_page()
    {
        var answer = await AddAsync(ProgrammeDraft.New.Yaml.ReplaceLineEndings("\r\n"));
        var page = await DeskAnswer.GetAsync(application, request => application.Get<ShowProgramme>().Run(request, "my-programme", default), "?saved=1");

        Assert.Equal((303, "/desk/programmes/my-programme?saved=1"), (answer.Status, answer.Location));
        Assert.Contains("Version 1 is in force", page.Text, StringComparison.Ordinal);
        Assert.Contains("upload the roster", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Faults_stand_beside_the_lines_that_they_are_on_and_what_was_typed_is_still_there()
    {
        var typed = Sample.Yaml.Replace("minutes: 6", "minutes: six", StringComparison.Ordinal);

        var answer = await AddAsync(typed);

        Assert.Equal(400, answer.Status);
        Assert.Contains("minutes: six", Assert.Single(answer.Rows), StringComparison.Ordinal);
        Assert.Equal(typed.Trim(), answer.Document.QuerySelector("textarea")?.TextContent.Trim());
        Assert.Matches("^Line [0-9]+: ", answer.Document.QuerySelector(".govuk-error-summary a")?.TextContent ?? "");
    }

    [Fact]
    public async Task Markup_in_a_file_is_shown_and_not_obeyed()
    {
        var answer = await AddAsync("programme: </textarea><script>alert(1)</script>\n");

        Assert.Empty(answer.Document.QuerySelectorAll("script"));
        Assert.Contains("<script>alert(1)</script>", answer.Document.QuerySelector("textarea")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_programme_does_not_take_the_place_of_one_that_there_is()
    {
        await AddAsync(Sample.Yaml);

        var answer = await AddAsync(Longer);

        Assert.Equal(409, answer.Status);
        Assert.Contains("There is a programme send-leadership already", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Saved_change_says_how_many_lines_it_changed_and_leads_to_them()
    {
        await AddAsync(Sample.Yaml);

        var saved = await ReplaceAsync(Longer, basedOn: 1);
        var page = await DeskAnswer.GetAsync(application, request => application.Get<ShowProgramme>().Run(request, Sample.Programme, default), "?saved=2");
        var comparison = await DeskAnswer.GetAsync(application, request => application.Get<CompareVersions>().Run(request, Sample.Programme, default), "?from=1&to=2");

        Assert.Equal("/desk/programmes/send-leadership?saved=2", saved.Location);
        Assert.Contains("Added: 1 lines. Taken out: 1 lines.", page.Text, StringComparison.Ordinal);
        Assert.Contains(comparison.Rows, row => row.EndsWith("+     minutes: 7", StringComparison.Ordinal));
        Assert.Contains(comparison.Rows, row => row.EndsWith("−     minutes: 6", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Change_to_a_version_that_is_no_longer_in_force_is_refused()
    {
        await AddAsync(Sample.Yaml);
        await ReplaceAsync(Longer, basedOn: 1);

        var answer = await ReplaceAsync(Sample.Yaml, basedOn: 1);

        Assert.Equal(409, answer.Status);
        Assert.Contains("Somebody else saved this programme", answer.Text, StringComparison.Ordinal);
        Assert.Equal(2, (await application.Get<ProgrammeTable>().CurrentAsync(Sample.Programme, default))?.Version);
    }

    [Fact]
    public async Task Shorter_window_is_saved_once_somebody_has_ticked_that_it_is_meant()
    {
        await AddAsync(Sample.Yaml);
        var shorter = Sample.Yaml + "\nwindows: { responseMonths: 24 }\n";

        var asked = await ReplaceAsync(shorter, basedOn: 1);
        var saved = await ReplaceAsync(shorter, basedOn: 1, (ProgrammeDraft.ConfirmField, ProgrammeDraft.ShorterWindows));

        Assert.Equal((409, 303), (asked.Status, saved.Status));
        Assert.Contains("This shortens responseMonths from 36 to 24", asked.Document.QuerySelector(".govuk-error-summary")?.TextContent, StringComparison.Ordinal);
        Assert.NotNull(asked.Document.QuerySelector("input[type=checkbox][name=confirm]"));
    }

    [Fact]
    public async Task Versions_are_listed_twenty_at_a_time()
    {
        for (var minutes = 1; minutes <= 22; minutes++)
            await ReplaceAsync(Sample.Yaml.Replace("minutes: 6", $"minutes: {minutes + 1}", StringComparison.Ordinal), basedOn: minutes - 1);

        var newest = await DeskAnswer.GetAsync(application, request => application.Get<ShowVersions>().Run(request, Sample.Programme, default));
        var oldest = await DeskAnswer.GetAsync(application, request => application.Get<ShowVersions>().Run(request, Sample.Programme, default), "?upto=2");

        Assert.Equal((20, "22 in force"), (newest.Rows.Count, newest.Rows[0][..11]));
        Assert.NotNull(newest.Document.QuerySelector("a[href$='versions?upto=2']"));
        Assert.Equal(2, oldest.Rows.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?from=1&to=9")]
    [InlineData("?from=-1&to=1")]
    public async Task Comparison_of_versions_that_are_not_there_is_not_found(string query)
    {
        await AddAsync(Sample.Yaml);

        var answer = await DeskAnswer.GetAsync(application, request => application.Get<CompareVersions>().Run(request, Sample.Programme, default), query);

        Assert.Equal(404, answer.Status);
    }

    private Task<DeskAnswer> AddAsync(string yaml) =>
        DeskAnswer.PostAsync(application, request => application.Get<AddProgramme>().Run(request, default), (ProgrammeDraft.YamlField, yaml));

    private Task<DeskAnswer> ReplaceAsync(string yaml, int basedOn, params (string Name, string Value)[] more) => basedOn == 0 ? AddAsync(yaml) : DeskAnswer.PostAsync(
        application,
        request => application.Get<ReplaceProgramme>().Run(request, Sample.Programme, default),
        [(ProgrammeDraft.YamlField, yaml), (ProgrammeDraft.BasedOnField, $"{basedOn}"), .. more]);
}
