using FollowUp.Programmes;
using FollowUp.Responses;
using FollowUp.Shared;
using FollowUp.Tests.Ground;
using FollowUp.Tests.Shared.Pages;

namespace FollowUp.Tests.Responses.Pages;

public sealed class SurveyPageTests
{
    private const string LeaveOut = "Please leave out names, places, health, and anything about a child or family.";

    [Fact]
    public async Task Says_what_people_must_know_before_the_first_question()
    {
        var page = await Render(SampleProgramme.Value);

        var before = page.Html[..page.Html.IndexOf("id=\"consent\"", StringComparison.Ordinal)];

        Assert.Contains("about 6 minutes", before, StringComparison.Ordinal);
        Assert.Contains("until 28 February 2022", before, StringComparison.Ordinal);
        Assert.Contains("Robin Ash, research team, on behalf of The Example Trust", before, StringComparison.Ordinal);
        Assert.Contains("This link is yours alone: whoever has it can see and change your answers.", before, StringComparison.Ordinal);
        Assert.Contains("confidential", before, StringComparison.Ordinal);
        Assert.Contains("together with your cohort and your sector", before, StringComparison.Ordinal);
        Assert.Contains("privacy@trust.example", before, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_two_forms_that_post_to_its_own_address_one_to_go_on_and_one_to_answer()
    {
        var forms = (await Render(SampleProgramme.Value)).Document.Forms.ToList();

        Assert.All(forms, form => Assert.Equal(("post", false), (form.Method, form.HasAttribute("action"))));
        Assert.Equal(
            [["Continue with my answers"], ["Send my answers", "Save and come back later"]],
            forms.Select(form => form.QuerySelectorAll("button").Select(button => button.TextContent)));
    }

    [Fact]
    public async Task Has_the_programmes_information_sheet_before_the_consent()
    {
        var page = await Render(SampleProgramme.Value with { InformationSheet = [new("Why now?", "It is two years ago.\nThat is long enough.")] });

        Assert.InRange(
            page.Html.IndexOf("<p>It is two years ago.</p>", StringComparison.Ordinal),
            page.Html.IndexOf("Why now?", StringComparison.Ordinal),
            page.Html.IndexOf("id=\"consent\"", StringComparison.Ordinal));
        Assert.Contains("<p>That is long enough.</p>", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_how_far_each_part_is_on_the_way() =>
        Assert.Equal("Part 1 of 4 Part 2 of 4 Part 3 of 4 Part 4 of 4", (await Render(SampleProgramme.Value)).TextOf("form .govuk-caption-m"));

    [Fact]
    public async Task Names_its_fields_by_question_and_its_values_by_option()
    {
        var page = await Render(SampleProgramme.Value);

        Assert.Equal(
            SampleProgramme.Questionnaire.Questions.Select(question => question.Id).Prepend("consent"),
            page.Document.QuerySelectorAll("input, textarea").Select(control => control.GetAttribute("name")).Distinct());
        Assert.All(SampleProgramme.Questionnaire.Questions, question => Assert.Equal(
            question.Options.Select(option => option.Id),
            page.Document.QuerySelectorAll($"input[name='{question.Id}']:not([value=''])").Select(control => control.GetAttribute("value"))));
    }

    [Fact]
    public async Task Chooses_nothing_for_anybody() =>
        Assert.Empty((await Render(SampleProgramme.Value)).Document.QuerySelectorAll("[checked]"));

    [Fact]
    public async Task Marks_the_optional_questions_and_only_these()
    {
        var page = await Render(SampleProgramme.Value);

        var marked = page.Document.QuerySelectorAll("legend, label").Where(caption => caption.TextContent.Contains("(optional)", StringComparison.Ordinal));

        Assert.Equal(SampleProgramme.Questionnaire.Questions.Count(question => !question.IsRequired), marked.Count());
    }

    [Fact]
    public async Task Puts_an_or_before_the_option_that_stands_alone()
    {
        var divider = Assert.Single((await Render(SampleProgramme.Value)).Document.QuerySelectorAll(".govuk-checkboxes__divider"));

        Assert.Equal("or", divider.TextContent);
        Assert.Equal("None of these", divider.NextElementSibling?.TextContent.Trim());
    }

    [Fact]
    public async Task Lets_take_back_an_optional_choice_and_no_other()
    {
        var takenBack = (await Render(SampleProgramme.Value)).Document.QuerySelectorAll("input[type=radio][value='']");

        Assert.Equal(["may_quote"], takenBack.Select(control => control.GetAttribute("name")));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("A sentence will do.")]
    public async Task Asks_to_leave_out_what_identifies_in_every_text_whatever_the_programme_says(string? hint)
    {
        var page = await Render(WithHint(hint));

        var text = page.Document.QuerySelector("textarea");
        var note = page.Document.GetElementById(text?.GetAttribute("aria-describedby") ?? "none");

        Assert.Equal("2000", text?.GetAttribute("maxlength"));
        Assert.Equal($"{hint} Up to 2,000 characters. {LeaveOut}".Trim(), note?.TextContent);
    }

    [Fact]
    public async Task Encodes_the_texts_of_the_programme()
    {
        var page = await Render(WithHint("<script>alert(1)</script>"));

        Assert.Empty(page.Document.QuerySelectorAll("script"));
        Assert.Contains("<script>alert(1)</script>", page.TextOf(".govuk-hint"), StringComparison.Ordinal);
    }

    private static Programme WithHint(string? hint)
    {
        var questionnaire = SampleProgramme.Questionnaire;
        var sections = questionnaire.Sections.Select(section => section with { Questions = [.. section.Questions.Select(Hinted)] });
        return SampleProgramme.Value with
        {
            Questionnaires = new Dictionary<string, Questionnaire> { [questionnaire.Id] = questionnaire with { Sections = [.. sections] } },
        };

        Question Hinted(Question question) => question.Kind == QuestionKind.Text ? question with { Hint = hint } : question;
    }

    private static Task<RenderedPage> Render(Programme programme) =>
        RenderedPage.Of(Page.Of<SurveyPage>(new { Programme = programme, Round = SampleProgramme.Evaluation }));
}
