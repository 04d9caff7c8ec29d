using FollowUp.Responses;
using FollowUp.Shared;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Shared.Pages;

public sealed class PageShellTests
{
    [Fact]
    public async Task Title_starts_with_Error_when_there_is_one()
    {
        Assert.StartsWith("Error: What has lasted", (await Survey(new FieldError("consent", "Tick the box"))).Document.Title, StringComparison.Ordinal);
        Assert.StartsWith("What has lasted", (await Survey()).Document.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Summary_of_errors_leads_to_the_fields()
    {
        var page = await Survey(new FieldError("consent", "Tick the box"), new FieldError("barriers", "Choose"));

        var links = page.Document.QuerySelectorAll(".govuk-error-summary a");

        Assert.Equal(["#consent", "#barriers"], links.Select(link => link.GetAttribute("href")));
        Assert.All(links, link => Assert.Equal("INPUT", page.Document.GetElementById(link.GetAttribute("href")![1..])?.TagName));
    }

    [Theory]
    [InlineData(true, "Sample data")]
    [InlineData(false, "")]
    public async Task Sample_data_is_called_so(bool isSampleData, string expected)
    {
        var page = await RenderedPage.Of(Page.Of<ClosedPage>(new { Programme = SampleProgramme.Value with { IsSampleData = isSampleData } }));

        Assert.StartsWith(expected, page.TextOf(".followup-sample"), StringComparison.Ordinal);
        Assert.Equal(isSampleData, page.Document.QuerySelector(".followup-sample") is not null);
    }

    [Theory]
    [InlineData("privacy@trust.example", "mailto:privacy@trust.example")]
    [InlineData("The Example Trust, 1 Example Street", null)]
    public async Task Footer_says_who_is_responsible_and_how_to_reach_them(string contact, string? link)
    {
        var programme = SampleProgramme.Value with { Controller = new("The Example Trust", contact) };

        var page = await RenderedPage.Of(Page.Of<ClosedPage>(new { Programme = programme }));

        Assert.Contains("The Example Trust is responsible", page.TextOf("footer"), StringComparison.Ordinal);
        Assert.Contains(contact, page.TextOf("footer"), StringComparison.Ordinal);
        Assert.Equal(link, page.Document.QuerySelector("footer a")?.GetAttribute("href"));
    }

    private static Task<RenderedPage> Survey(params FieldError[] errors) =>
        RenderedPage.Of(Page.Of<SurveyPage>(new { Programme = SampleProgramme.Value, Round = SampleProgramme.Evaluation, Errors = errors }));
}
