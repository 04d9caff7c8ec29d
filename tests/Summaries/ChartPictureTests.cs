using System.Xml.Linq;
using FollowUp.Summaries;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Tests.Summaries;

[Collection(AnsweredMentors.Name)]
public sealed class ChartPictureTests(AnsweredMentors answered)
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public async Task Every_chart_of_the_page_can_be_saved()
    {
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answered.Mentors.FileAsync("after-36-months", EditionFile.Page));
        var links = page.QuerySelectorAll(".picture a").Select(link => link.GetAttribute("href")!["charts/".Length..]).ToList();

        Assert.Equal(page.QuerySelectorAll(".chart").Length, links.Count);
        Assert.All(links, file => Assert.NotEmpty(Picture(file).Descendants(Svg + "rect")));
    }

    [Fact]
    public async Task A_picture_says_by_itself_what_it_shows_and_where_it_is_from()
    {
        await answered.Mentors.FileAsync("after-36-months", EditionFile.Page);

        var picture = Picture("recommend.svg");

        Assert.Equal("Would you recommend the training to a colleague?", picture.Root!.Element(Svg + "title")!.Value);
        Assert.Contains("Sample data", picture.Root.Value, StringComparison.Ordinal);
        Assert.Empty(picture.Descendants().Attributes("href"));
        Assert.Empty(picture.Descendants(Svg + "script"));
    }

    [Theory]
    [InlineData("other.svg")]
    [InlineData("recommend.png")]
    [InlineData("summary.json")]
    public async Task A_chart_that_there_is_not_is_not_found(string file)
    {
        await answered.Mentors.FileAsync("after-36-months", EditionFile.Page);

        Assert.Equal(StatusCodes.Status404NotFound, Answer(file).StatusCode);
    }

    private XDocument Picture(string file)
    {
        var response = Answer(file);
        Assert.Equal(StatusCodes.Status200OK, response.StatusCode);
        return XDocument.Load(new MemoryStream(((MemoryStream)response.Body).ToArray()));
    }

    private HttpResponse Answer(string file)
    {
        var http = new DefaultHttpContext { RequestServices = answered.Mentors.Application.Services };
        http.Response.Body = new MemoryStream();
        var result = answered.Mentors.Application.Get<ShowChart>().Run(http.Request, PeerMentors.Programme.Id, "after-36-months", file, CancellationToken.None).GetAwaiter().GetResult();
        result.ExecuteAsync(http).GetAwaiter().GetResult();
        return http.Response;
    }
}
