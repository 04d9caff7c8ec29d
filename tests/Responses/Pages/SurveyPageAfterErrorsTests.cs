using AngleSharp.Html.Dom;
using FollowUp.Responses;
using FollowUp.Shared;
using FollowUp.Tests.Ground;
using FollowUp.Tests.Shared.Pages;
using Microsoft.Extensions.Primitives;

namespace FollowUp.Tests.Responses.Pages;

public sealed class SurveyPageAfterErrorsTests
{
    [Fact]
    public async Task Keeps_what_was_typed_and_chosen()
    {
        var page = await Render(new()
        {
            ["consent"] = "yes",
            ["senior_support"] = "disagree",
            ["barriers"] = new(["resources", "policy"]),
            ["in_your_words"] = "</textarea><script>alert(1)</script>\nTwo lines, \"quoted\" & so on",
        });

        Assert.Equal(
            ["consent=yes", "senior_support=disagree", "barriers=resources", "barriers=policy"],
            page.Document.QuerySelectorAll("[checked]").Select(control => $"{control.GetAttribute("name")}={control.GetAttribute("value")}"));
        Assert.Equal(
            "</textarea><script>alert(1)</script>\nTwo lines, \"quoted\" & so on",
            Assert.IsAssignableFrom<IHtmlTextAreaElement>(page.Document.QuerySelector("textarea")).Value);
    }

    [Fact]
    public async Task Says_at_the_field_what_the_summary_says()
    {
        var page = await Render([]);

        foreach (var link in page.Document.QuerySelectorAll(".govuk-error-summary a"))
        {
            var field = link.GetAttribute("href")![1..];
            var message = page.Document.GetElementById($"{field}.error");
            Assert.EndsWith(link.TextContent, message?.TextContent.Trim(), StringComparison.Ordinal);
            Assert.Contains(message!.Id!, page.Document.GetElementById(field)!.Closest("fieldset")!.GetAttribute("aria-describedby")!.Split(' '));
        }
    }

    private static Task<RenderedPage> Render(Dictionary<string, StringValues> typed)
    {
        var form = Assert.IsType<SurveyForm.Invalid>(SurveyForm.Read(SampleProgramme.Questionnaire, typed));
        return RenderedPage.Of(Page.Of<SurveyPage>(
            new { Programme = SampleProgramme.Value, Round = SampleProgramme.Evaluation, Typed = typed, form.Errors }));
    }
}
