using FollowUp.Desk;
using FollowUp.Local.Launcher;
using FollowUp.Programmes;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Desk.Earlier;

public sealed class EarlierAtTheDeskTests : IAsyncLifetime
{
    private const string Counts = "question,option,people\nleadership_impact,lasting,120\nleadership_impact,modest,20\nleadership_impact,minimal,10\nleadership_impact,unsure,0\n";
    private TestApplication application = null!;

    public async Task InitializeAsync()
    {
        application = await TestApplication.StartAsync(Sample.Begins);
        await application.SaveSampleProgrammeAsync();
    }

    public async Task DisposeAsync() => await application.DisposeAsync();

    [Fact]
    public async Task Check_says_what_the_report_will_say_and_saves_nothing()
    {
        var page = await PostAsync(Counts);

        Assert.Equal("Impact on leadership skills A lasting impact 120 of the 150 who answered (80%)", Assert.Single(page.Rows));
        Assert.Equal(1, (await CurrentAsync()).Version);
    }

    [Fact]
    public async Task Saved_it_is_a_version_of_the_programme_that_keeps_every_line_before()
    {
        await PostAsync(Counts, ("action", EarlierForm.Save));
        var second = await PostAsync(Counts, ("action", EarlierForm.Save), (EarlierForm.TitleField, "A survey of 2020"));

        Assert.Equal((303, "/desk/programmes/send-leadership/earlier?saved"), (second.Status, second.Location));
        var text = await application.Get<ProgrammeTable>().TextAsync(Sample.Programme, version: null, default);
        Assert.Equal(3, text?.Version);
        Assert.StartsWith(Sample.Yaml, text?.Yaml, StringComparison.Ordinal);
        Assert.Equal(["end-of-programme-2021", "a-survey-of-2020"], (await CurrentAsync()).Programme.EarlierEvaluations.Select(evaluation => evaluation.Id).OrderDescending());
        Assert.Equal(2, (await ShowAsync()).Rows.Count);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"https://x.example\")")]
    [InlineData("<script>alert(1)</script> & \"quoted\" \\ #: {x}")]
    [InlineData("a\r\nprogramme: other")]
    public async Task Words_of_any_kind_stay_words(string words)
    {
        await PostAsync(Counts, ("action", EarlierForm.Save), (EarlierForm.SourceField, words));

        Assert.Equal(words, Assert.Single((await CurrentAsync()).Programme.EarlierEvaluations).Source);
        Assert.Empty((await ShowAsync()).Document.QuerySelectorAll("main script"));
    }

    [Theory]
    [InlineData("lasting,120", "lasting,many", 2, "people must be a whole number from 0 to 1000000")]
    [InlineData("lasting,120", "lasting,-1", 2, "people must be a whole number from 0 to 1000000")]
    [InlineData("leadership_impact,unsure,0", "leadership_impact,lasting,0", 5, "this option of the question stood above already: take one of them out")]
    [InlineData("leadership_impact,unsure,0", "", 2, "`leadership_impact` lacks its option `unsure`: write 0 where nobody chose it")]
    [InlineData("impact,unsure", "impact,=cmd", 2, "`=cmd` is no option of `leadership_impact`: use lasting, modest, minimal, unsure")]
    [InlineData("lasting,120\nleadership_impact,modest,20", "lasting,0\nleadership_impact,modest,-0", 3, "people must be a whole number from 0 to 1000000")]
    [InlineData("lasting,120\nleadership_impact,modest,20\nleadership_impact,minimal,10", "lasting,7\nleadership_impact,modest,2\nleadership_impact,minimal,0", 2, "fewer than 10 people answered `leadership_impact`: leave the question out")]
    [InlineData("question,option", "question,choice", 1, "The first line must name the columns question, option and people")]
    public async Task File_with_a_fault_is_refused_with_its_line(string good, string bad, int line, string fault)
    {
        var page = await PostAsync(Counts.Replace(good, bad, StringComparison.Ordinal), ("action", EarlierForm.Save));

        Assert.Equal(400, page.Status);
        Assert.Contains(page.Rows, row => row.StartsWith($"{line} ", StringComparison.Ordinal) && row.EndsWith(fault, StringComparison.Ordinal));
        Assert.Equal(1, (await CurrentAsync()).Version);
    }

    [Theory]
    [InlineData(EarlierForm.TitleField, "")]
    [InlineData(EarlierForm.HeldOnField, "2022-02-02")]
    [InlineData(EarlierForm.HeldOnField, "in July")]
    [InlineData(EarlierForm.SourceField, "")]
    public async Task Form_with_something_missing_is_refused_at_its_field(string field, string value)
    {
        var page = await PostAsync(Counts, (field, value));

        Assert.Equal((400, $"#{field}"), (page.Status, page.Document.QuerySelector(".govuk-error-summary a")?.GetAttribute("href")));
    }

    [Fact]
    public async Task Second_of_the_same_name_is_refused()
    {
        await PostAsync(Counts, ("action", EarlierForm.Save));

        Assert.Equal(400, (await PostAsync(Counts, ("action", EarlierForm.Save))).Status);
        Assert.Equal(2, (await CurrentAsync()).Version);
    }

    private async Task<ProgrammeVersion> CurrentAsync() => Assert.IsType<ProgrammeVersion>(await application.Get<ProgrammeTable>().CurrentAsync(Sample.Programme, default));

    private Task<DeskAnswer> ShowAsync() => DeskAnswer.GetAsync(application, request => application.Get<ShowEarlier>().Run(request, Sample.Programme, default));

    /// <param name="other">Fields that are different from what is usually sent.</param>
    private Task<DeskAnswer> PostAsync(string counts, params (string Name, string Value)[] other)
    {
        (string Name, string Value)[] usual =
        [
            (EarlierForm.TitleField, "End of programme, 2021"), (EarlierForm.HeldOnField, "2021-07-16"), (EarlierForm.SourceField, "Exit forms"), (EarlierForm.CountsField, counts),
        ];
        return DeskAnswer.PostAsync(
            application, request => application.Get<AddEarlier>().Run(request, Sample.Programme, default), [.. usual.ExceptBy(other.Select(field => field.Name), field => field.Name), .. other]);
    }
}
