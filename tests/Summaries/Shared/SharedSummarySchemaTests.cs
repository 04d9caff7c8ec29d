using FollowUp.Summaries;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Summaries;

public sealed class SharedSummarySchemaTests
{
    private static readonly PublishedShape Shape = new(SummarySchema.Find("shared")!);

    [Theory]
    [InlineData(26, 1)]
    [InlineData(9, 1)]
    [InlineData(26, 3)]
    public async Task The_summary_has_the_published_shape(int answers, int times)
    {
        var responses = Enumerable.Repeat(Sample.Responses.Take(answers), times).SelectMany(same => same);

        Assert.Empty(Shape.Faults(await SummaryAsync(Sample.SharedReportOf(responses, new SharedQuote("1", "What has lasted?", "We meet.")))));
    }

    [Theory]
    [InlineData("\"edition\": \"shared\"", "\"edition\": \"research\"", "$.edition")]
    [InlineData("\"isAtLeast\": true", "\"isAtLeast\": 1", "$.questions[0].cells[0].share")]
    [InlineData("\"release\": 1,", "", "$.release")]
    public async Task Another_shape_is_told_apart(string good, string bad, string place)
    {
        var json = await SummaryAsync(Sample.SharedReportOf(Sample.Responses));
        Assert.Contains(good, json, StringComparison.Ordinal);

        Assert.Contains(place, Shape.Faults(json.Replace(good, bad, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("research", 200)]
    [InlineData("shared", 200)]
    [InlineData("other", 404)]
    public async Task The_shape_of_each_edition_is_published(string edition, int status)
    {
        await using var application = await TestApplication.StartAsync(Sample.Closed);

        var answer = await HttpAnswer.Of(application, request => Task.FromResult(new ShowSummarySchema().Run(request, edition)));

        Assert.Equal(status, answer.Status);
    }

    private static async Task<string> SummaryAsync(SharedReport report) =>
        (await Sample.RenderAsync(report)).Single(file => file.Name == EditionFile.Summary).Content.ToString();
}
