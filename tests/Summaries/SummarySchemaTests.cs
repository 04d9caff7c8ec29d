using FollowUp.Summaries;

namespace FollowUp.Tests.Summaries;

[Collection(AnsweredMentors.Name)]
public sealed class SummarySchemaTests(AnsweredMentors answered)
{
    private static readonly PublishedShape Shape = new(SummarySchema.Find("research")!);

    [Theory]
    [InlineData(26)]
    [InlineData(9)]
    public async Task The_summary_has_the_published_shape(int answers)
    {
        var json = await Sample.Render(Sample.ReportOf(Sample.Responses.Take(answers)), "summary.json");

        Assert.Empty(Shape.Faults(json));
    }

    [Fact]
    public async Task The_summary_of_people_who_were_followed_has_the_published_shape()
    {
        var json = await answered.Mentors.FileAsync("after-36-months", EditionFile.Summary);

        Assert.Empty(Shape.Faults(json));
    }

    [Theory]
    [InlineData("\"edition\": \"research\"", "\"edition\": \"draft\"", "$.edition")]
    [InlineData("\"base\": 26", "\"base\": \"26\"", "$.questions[0].options[0].share.base")]
    [InlineData("\"answered\": 26,\n  \"with", "\"with", "$.answered")]
    [InlineData("\"sampleData\"", "\"sample\"", "$.sample")]
    public async Task Another_shape_is_told_apart(string good, string bad, string place)
    {
        var json = await Sample.Render(Sample.ReportOf(Sample.Responses), "summary.json");
        Assert.Contains(good, json, StringComparison.Ordinal);

        var faults = Shape.Faults(json.Replace(good, bad, StringComparison.Ordinal));

        Assert.Contains(place, faults);
    }
}
