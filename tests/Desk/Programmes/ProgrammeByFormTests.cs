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
        foreach (var part in (string[])["dates", "words", "questions"])
            Assert.EndsWith("?saved=1", (await PostAsync(part, await ShownAsync(part))).Location, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("I am \"sure\" of it: yes # no {x} [y] \\ 'z' é 😀")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("two\nlines, and\n\na paragraph")]
    [InlineData("- id: x")]
    public void Every_text_takes_any_words_where_it_stands_and_where_it_does_not_yet(string words)
    {
        var yaml = ProgrammeFields.With(Sample.Yaml, Texts(Sample.Yaml).ToDictionary(field => field.Path, _ => words));

        Assert.All(Texts(yaml), field => Assert.Equal(words, field.Value));
        Assert.Equal(Notes(Sample.Yaml), Notes(yaml));
        Assert.Equal(ProgrammeFields.Of(FieldRules.Dates, Sample.Yaml), ProgrammeFields.Of(FieldRules.Dates, yaml));
    }

    [Fact]
    public void What_is_added_is_in_the_programme_and_takes_nothing_from_the_file()
    {
        var added = Texts(Sample.Yaml).Where(field => field.Value.Length == 0).ToDictionary(field => field.Path, _ => "Added.");

        var yaml = ProgrammeFields.With(Sample.Yaml, added);
        var (programme, faults) = ProgrammeFile.Read(yaml);

        Assert.Empty(faults);
        Assert.Equal(new MessageText("Added.", "Added.", "Added.", "Added."), programme?.Messages.RequestedLink);
        Assert.All(programme!.Questionnaires["evaluation"].Sections, section => Assert.NotNull(section.Intro));
        Assert.All(programme.Questionnaires["evaluation"].Questions, question => Assert.NotNull(question.Hint));
        Assert.Equal(Sample.Yaml.Split('\n'), yaml.Replace(", hint: \"Added.\"", "", StringComparison.Ordinal).Split('\n').Where(line => !IsAdded(line)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("messages:\n")]
    [InlineData("messages: # none yet\n")]
    [InlineData("messages: {}\n")]
    [InlineData("messages: { reminder: }\n")]
    [InlineData("messages: { invitation: { lead: } }\n")]
    [InlineData("messages: { invitation: { lead: , button: Begin } }\n")]
    [InlineData("messages: { reminder: { lead: Still here } }\n")]
    [InlineData("messages:\n  reminder:\n    lead: Still here # a note\n")]
    [InlineData("messages:\r\n  # a note\r\n  reminder:\r\n    lead: >-\r\n      Still\r\n      here\r\n\r\n")]
    [InlineData("messages:\n  invitation:\n  reminder:\n    lead: Still here\n")]
    [InlineData("messages:\n  invitation: { lead: First, button: \"\" }\n  reminder: { lead: Still here }\n")]
    public void Words_for_a_message_are_added_however_the_file_is_written(string messages)
    {
        var before = Sample.Yaml.Replace("interviews:\n", $"{messages}interviews:\n", StringComparison.Ordinal);

        var after = ProgrammeFile.Read(ProgrammeFields.With(before, new Dictionary<string, string> { ["messages/invitation/subject"] = "How {programme} lasts", ["messages/reminder/button"] = "Begin" }));

        Assert.Empty(after.Faults);
        Assert.Equal(("How {programme} lasts", "Begin"), (after.Programme?.Messages.Invitation.Subject, after.Programme?.Messages.Reminder.Button));
        Assert.Equal(messages.Contains("Still", StringComparison.Ordinal) ? "Still here" : null, after.Programme?.Messages.Reminder.Lead);
        Assert.Equal(messages.Contains("First", StringComparison.Ordinal) ? "First" : null, after.Programme?.Messages.Invitation.Lead);
    }

    [Fact]
    public void Questions_of_two_questionnaires_are_told_apart()
    {
        // It is the file's last entry.
        var evaluation = Sample.Yaml[Sample.Yaml.IndexOf("  evaluation:\n", StringComparison.Ordinal)..];
        var both = Sample.Yaml + evaluation.Replace("  evaluation:\n", "  later:\n", StringComparison.Ordinal);

        var questions = ProgrammeFields.Of(FieldRules.Questions, both).Where(field => field.Path.Contains("/questions/", StringComparison.Ordinal)).ToLookup(field => field.Heading);

        Assert.Equal(2 * SampleProgramme.Value.Questionnaires["evaluation"].Questions.Count(), questions.Count);
        Assert.All(questions, heading => Assert.Single(heading.Select(field => field.Path.Split('/')[1]).Distinct()));
    }

    [Fact]
    public void Last_line_of_a_file_that_does_not_end_in_one_is_no_obstacle()
    {
        var before = $"{Sample.Yaml.Replace("renewalWording: again\n", "", StringComparison.Ordinal).TrimEnd()}\nrenewalWording: again";

        Assert.Equal($"{before}\nmessages:\n  reminder:\n    lead: \"We ask again.\"", ProgrammeFields.With(before, new Dictionary<string, string> { ["messages/reminder/lead"] = "We ask again." }));
    }

    [Theory]
    [InlineData("hint:\n")]
    [InlineData("hint: # none yet\n")]
    public void Text_that_the_file_leaves_blank_can_be_filled(string blank)
    {
        var before = Sample.Yaml.Replace("hint: Choose all that apply.\n", blank, StringComparison.Ordinal);

        var after = ProgrammeFields.With(before, Texts(before).Where(field => field.Path.EndsWith("/hint", StringComparison.Ordinal)).ToDictionary(hint => hint.Path, _ => "Choose any."));

        Assert.All(Texts(after).Where(field => field.Path.EndsWith("/hint", StringComparison.Ordinal)), hint => Assert.Equal("Choose any.", hint.Value));
    }

    [Fact]
    public async Task Wording_of_a_question_is_in_force_when_it_is_saved()
    {
        await PostAsync("questions", (Confident, "I lead with confidence: always."));

        var current = await application.Get<ProgrammeTable>().CurrentAsync(Sample.Programme, default);
        Assert.Equal("I lead with confidence: always.", current?.Programme.Questionnaires["evaluation"].Questions.Single(question => question.Id == "confident_leader").Text);
    }

    [Theory]
    [InlineData("dates", "waves/0/opensOn", "1 March")]
    [InlineData("dates", "waves/1/openForDays", "0")]
    [InlineData("words", "messages/reminder/lead", "Dear {firstName},")]
    [InlineData("questions", Confident, "")]
    [InlineData("questions", "questionnaires/evaluation/intro", "Your answers are anonymous.")]
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

    private static IEnumerable<ProgrammeField> Texts(string yaml) =>
        ProgrammeFields.Of([.. FieldRules.Words, .. FieldRules.Questions], yaml).Where(field => field.Kind is FieldKind.Words or FieldKind.Text);

    private static bool IsAdded(string line) => line.EndsWith(": \"Added.\"", StringComparison.Ordinal) || line.Trim() is "messages:" or "invitation:" or "reminder:" or "lastReminder:" or "requestedLink:";

    private static IEnumerable<string> Notes(string yaml) => yaml.Split('\n').Where(line => line.TrimStart().StartsWith('#'));

    private async Task<(string Name, string Value)[]> ShownAsync(string part)
    {
        var page = await DeskAnswer.GetAsync(application, request => application.Get<ShowForm>().Run(request, Sample.Programme, part, default));
        return [.. page.Document.QuerySelectorAll("main input:not([type=hidden]), main textarea").Select(field => (field.GetAttribute("name")!, field.GetAttribute("value") ?? field.TextContent))];
    }

    private Task<DeskAnswer> PostAsync(string part, params (string Name, string Value)[] fields) => DeskAnswer.PostAsync(
        application, request => application.Get<ChangeByForm>().Run(request, Sample.Programme, part, default), [.. fields, (ProgrammeDraft.BasedOnField, "1")]);
}
