using FollowUp.Desk;
using FollowUp.Shared;
using Microsoft.Extensions.DependencyInjection;

namespace FollowUp.Tests.Desk.Pages;

public sealed class LinkListTests
{
    private const string Heading = "Read";

    private static readonly DeskLink[] Links = [new("Texts", "/desk/programmes/p/reports/r/texts"), new("Requests", "/desk/programmes/p/requests")];

    [Theory]
    [InlineData(Roles.Researcher, "Texts")]
    [InlineData(Roles.Steward, "Requests")]
    public async Task It_shows_those_that_somebody_may_follow(string role, string shown)
    {
        var html = await HtmlAsync(role);

        Assert.Contains(Heading, html, StringComparison.Ordinal);
        Assert.Equal([shown], Links.Select(link => link.Text).Where(text => html.Contains(text, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Where_there_is_none_it_shows_no_heading_either() => Assert.DoesNotContain(Heading, await HtmlAsync(Roles.DeliveryTeam), StringComparison.Ordinal);

    private static async Task<string> HtmlAsync(string role)
    {
        await using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        return await ComponentHtml.RenderAsync<SeenBy>(services, new
        {
            Roles = new HashSet<string> { role },
            Page = typeof(LinkList),
            Parameters = new Dictionary<string, object> { [nameof(LinkList.Heading)] = Heading, [nameof(LinkList.Links)] = Links },
        });
    }
}
