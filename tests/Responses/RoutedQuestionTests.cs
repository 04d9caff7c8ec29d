using FollowUp.Programmes;
using FollowUp.Responses;
using FollowUp.Shared;
using FollowUp.Tests.Shared.Pages;
using Microsoft.Extensions.Primitives;

namespace FollowUp.Tests.Responses;

public sealed class RoutedQuestionTests
{
    private const string Routed = "how_they_meet";

    [Fact]
    public async Task Is_not_on_the_page_before_an_answer_leads_to_it() => Assert.Empty(Fields(await Render([])));

    [Fact]
    public async Task Comes_onto_the_page_before_anything_is_kept()
    {
        var form = EveryKind.Form(("network", "often"));

        var more = Assert.IsType<SurveyForm.Incomplete>(SurveyForm.Read(EveryKind.Questionnaire, form));
        var page = await Render(form, more.Questions);

        Assert.Equal(Routed, Assert.Single(more.Questions).Id);
        Assert.Single(Fields(page));
        Assert.Equal($"#{Routed}", page.Document.QuerySelector("[role=alert] a")?.GetAttribute("href"));
        Assert.NotNull(page.Document.QuerySelector("[name=network][value=often][checked]"));
    }

    [Fact]
    public void Is_required_only_once_it_was_shown()
    {
        var form = EveryKind.Form(("network", "often"), (Questionnaire.AskedField, Routed));

        var error = Assert.Single(Assert.IsType<SurveyForm.Invalid>(SurveyForm.Read(EveryKind.Questionnaire, form)).Errors);

        Assert.Equal(Routed, error.Field);
    }

    [Fact]
    public void Is_taken_from_a_form_that_answers_it_at_once()
    {
        var form = SurveyForm.Read(EveryKind.Questionnaire, EveryKind.Form(("network", "sometimes"), (Routed, "By train")));

        Assert.Equal("By train", Assert.IsType<SurveyForm.Valid>(form).Response.Answers[Routed]);
    }

    [Fact]
    public void Is_forgotten_with_its_answer_when_the_earlier_answer_changes()
    {
        var form = SurveyForm.Read(EveryKind.Questionnaire, EveryKind.Form(("network", "unsure"), (Routed, "By train"), (Questionnaire.AskedField, Routed)));

        Assert.DoesNotContain(Routed, Assert.IsType<SurveyForm.Valid>(form).Response.Answers);
    }

    [Fact]
    public async Task Waits_without_an_error_while_others_are_put_right()
    {
        var form = EveryKind.Form(("network", "often"), ("senior_support", ""));

        var invalid = Assert.IsType<SurveyForm.Invalid>(SurveyForm.Read(EveryKind.Questionnaire, form));
        var page = await Render(form);

        Assert.Equal("senior_support", Assert.Single(invalid.Errors).Field);
        Assert.Single(Fields(page));
    }

    [Fact]
    public async Task Keeps_its_words_while_the_answer_that_leads_to_it_is_put_right()
    {
        var form = EveryKind.Form(("network", "often|unsure"), (Routed, "By train"), (Questionnaire.AskedField, Routed));

        var invalid = Assert.IsType<SurveyForm.Invalid>(SurveyForm.Read(EveryKind.Questionnaire, form));

        Assert.Equal("network", Assert.Single(invalid.Errors).Field);
        Assert.Equal("By train", (await Render(form)).TextOf($"textarea[name={Routed}]"));
    }

    private static IEnumerable<AngleSharp.Dom.IElement> Fields(RenderedPage page) => page.Document.QuerySelectorAll($"textarea[name={Routed}]");

    private static Task<RenderedPage> Render(Dictionary<string, StringValues> typed, IReadOnlyList<Question>? unseen = null) => RenderedPage.Of(
        Page.Of<SurveyPage>(new { EveryKind.Programme, EveryKind.Round, Typed = typed, Unseen = unseen ?? [] }));
}
