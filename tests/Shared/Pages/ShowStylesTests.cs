using System.Text;
using FollowUp.Shared;

namespace FollowUp.Tests.Shared.Pages;

public sealed class ShowStylesTests
{
    [Fact]
    public async Task Gives_the_style_sheet_to_be_kept_for_a_year()
    {
        var answer = await Show(StyleSheet.Name);

        Assert.Equal(200, answer.Status);
        Assert.Equal("text/css; charset=utf-8", answer.Headers.ContentType);
        Assert.Equal("public, max-age=31536000, immutable", answer.Headers.CacheControl);
        Assert.Equal(Encoding.UTF8.GetString(StyleSheet.Content), answer.Html);
    }

    [Theory]
    [InlineData("followup.css")]
    [InlineData("followup-0000000000000000.css")]
    [InlineData("../host.json")]
    public async Task Has_nothing_under_any_other_name(string name)
    {
        var answer = await Show(name);

        Assert.Equal(404, answer.Status);
        Assert.False(answer.Headers.ContainsKey("Cache-Control"));
    }

    private static Task<RenderedPage> Show(string name) => RenderedPage.Of(request => ShowStyles.Run(request, name));
}
