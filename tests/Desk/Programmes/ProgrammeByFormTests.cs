using FollowUp.Desk;
using FollowUp.Local.Launcher;
using FollowUp.Programmes;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Desk.Programmes;

public sealed class ProgrammeByFormTests : IAsyncLifetime
{
    private const string Confident = "questionnaires/evaluation/sections/0/questions/1/text";
    private TestApplication application = null!;

    public async Task InitializeAsync()
    {
        application = await TestApplication.StartAsync(Sample.Begins);
        await application.SaveSampleProgrammeAsync();
    }

    public async Task DisposeAsync() => await application.DisposeAsync();

    [Fact]
    public async Task Date_is_changed_where_it_stands_and_nothing_else()
    {
        var answer = await PostAsync("dates", ("waves/0/opensOn", "2022-03-01"), ("waves/0/openForDays", "35"));

        Assert.Equal((303, "/desk/programmes/send-leadership?saved=2"), (answer.Status, answer.Location));
        var expected = Sample.Yaml.Replace("opensOn: 2022-02-01\n    openForDays: 28", "opensOn: 2022-03-01\n    openForDays: 35", StringComparison.Ordinal);
        Assert.Equal(expected, (await application.Get<ProgrammeTable>().TextAsync(Sample.Programme, version: 2, default))?.Yaml);
    }

    [Fact]
    public async Task Form_that_is_sent_as_it_was_shown_makes_no_version()
    {
        foreach (var part in (string[])["dates", "words"])
            Assert.EndsWith("?saved=1", (await PostAsync(part, await ShownAsync(part))).Location, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("I am \"sure\" of it: yes # no {x} [y] \\ 'z' é 😀")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("two\nlines, and\n\na paragraph")]
    [InlineData("- id: x")]
    public async Task Every_text_of_the_form_takes_any_words(string words)
    {
        var shown = (await ShownAsync("words")).Where(field => !field.Name.EndsWith("/minutes", StringComparison.Ordinal)).ToList();
        var yaml = ProgrammeFields.With(Sample.Yaml, shown.ToDictionary(field => field.Name, _ => words));

        Assert.All(ProgrammeFields.Of(FieldRule.Words, yaml).Where(field => field.Kind == FieldKind.Words), field => Assert.Equal(words, field.Value));
        Assert.Equal(Notes(Sample.Yaml), Notes(yaml));
        Assert.Equal(ProgrammeFields.Of(FieldRule.Dates, Sample.Yaml), ProgrammeFields.Of(FieldRule.Dates, yaml));
    }

    [Theory]
    [InlineData("hint:\n")]
    [InlineData("hint: # none yet\n")]
    public void Text_that_the_file_leaves_blank_can_be_filled(string blank)
    {
        var before = Sample.Yaml.Replace("hint: Choose all that apply.\n", blank, StringComparison.Ordinal);
        var hints = ProgrammeFields.Of(FieldRule.Words, before).Where(field => field.Path.EndsWith("/hint", StringComparison.Ordinal)).ToList();

        var after = ProgrammeFields.With(before, hints.ToDictionary(hint => hint.Path, _ => "Choose any."));

        Assert.Equal(["Choose any.", "Choose any.", "Choose any."], ProgrammeFields.Of(FieldRule.Words, after).Where(field => field.Path.EndsWith("/hint", StringComparison.Ordinal)).Select(field => field.Value));
    }

    [Fact]
    public async Task Wording_of_a_question_is_in_force_when_it_is_saved()
    {
        await PostAsync("words", (Confident, "I lead with confidence: always."));

        var current = await application.Get<ProgrammeTable>().CurrentAsync(Sample.Programme, default);
        Assert.Equal("I lead with confidence: always.", current?.Programme.Questionnaires["evaluation"].Questions.Single(question => question.Id == "confident_leader").Text);
    }

    [Theory]
    [InlineData("dates", "waves/0/opensOn", "1 March")]
    [InlineData("dates", "waves/1/openForDays", "0")]
    [InlineData("words", Confident, "")]
    [InlineData("words", "questionnaires/evaluation/intro", "Your answers are anonymous.")]
    public async Task What_the_file_would_not_take_is_refused_at_its_field(string part, string field, string value)
    {
        var answer = await PostAsync(part, (field, value));

        Assert.Equal(400, answer.Status);
        Assert.Contains($"#{field}", answer.Document.QuerySelectorAll(".govuk-error-summary a").Select(link => link.GetAttribute("href")));
        Assert.Equal(1, (await application.Get<ProgrammeTable>().CurrentAsync(Sample.Programme, default))?.Version);
    }

    [Fact]
    public async Task Change_of_a_version_that_is_no_longer_in_force_is_refused()
    {
        await PostAsync("dates", ("waves/0/opensOn", "2022-03-01"));

        Assert.Equal(409, (await PostAsync("dates", ("waves/0/opensOn", "2022-04-01"))).Status);
    }

    private static IEnumerable<string> Notes(string yaml) => yaml.Split('\n').Where(line => line.TrimStart().StartsWith('#'));

    private async Task<(string Name, string Value)[]> ShownAsync(string part)
    {
        var page = await DeskAnswer.GetAsync(application, request => application.Get<ShowForm>().Run(request, Sample.Programme, part, default));
        return [.. page.Document.QuerySelectorAll("main input:not([type=hidden]), main textarea").Select(field => (field.GetAttribute("name")!, field.GetAttribute("value") ?? field.TextContent))];
    }

    private Task<DeskAnswer> PostAsync(string part, params (string Name, string Value)[] fields) => DeskAnswer.PostAsync(
        application, request => application.Get<ChangeByForm>().Run(request, Sample.Programme, part, default), [.. fields, (ProgrammeDraft.BasedOnField, "1")]);
}
