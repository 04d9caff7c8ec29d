using FollowUp.Shared;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Tests.Shared;

public sealed class SameOriginTests
{
    private const string Ours = "https://followup.example";

    [Theory]
    [InlineData("same-origin", null, true)]
    [InlineData("same-origin", "https://elsewhere.example", true)]
    [InlineData("cross-site", Ours, false)]
    [InlineData("same-site", Ours, false)]
    [InlineData("none", null, false)]
    [InlineData(null, Ours, true)]
    [InlineData(null, "https://elsewhere.example", false)]
    [InlineData(null, "null", false)]
    [InlineData(null, null, true)]
    public void A_change_is_taken_only_from_our_own_pages(string? site, string? origin, bool isAllowed)
    {
        Assert.Equal(isAllowed, SameOrigin.Allows(Request("POST", site, origin), Ours));
        Assert.Equal(isAllowed, SameOrigin.Allows(Request("PUT", site, origin), Ours));
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    public void A_link_may_be_followed_from_anywhere(string method) =>
        Assert.True(SameOrigin.Allows(Request(method, "cross-site", "https://mail.example"), Ours));

    [Theory]
    [InlineData("POST", "/u/programme/link", true)]
    [InlineData("PUT", "/u/programme/link", false)]
    [InlineData("POST", "/up/programme/link", false)]
    [InlineData("POST", "/s/programme/round/link", false)]
    public void Only_messages_can_be_stopped_from_the_page_of_a_mail_program(string method, string path, bool isAllowed)
    {
        var request = Request(method, "cross-site", "https://mail.example");
        request.Path = path;

        Assert.Equal(isAllowed, SameOrigin.Allows(request, Ours));
    }

    private static HttpRequest Request(string method, string? site, string? origin)
    {
        var request = new DefaultHttpContext().Request;
        request.Method = method;
        request.Headers["Sec-Fetch-Site"] = site;
        request.Headers.Origin = origin;
        return request;
    }
}
