using FollowUp.Shared;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Tests.Shared;

public sealed class SignInPageTests
{
    private const string Path = "/.auth/login/aad";

    [Fact]
    public void A_browser_comes_back_to_the_page_it_asked_for() =>
        Assert.Equal("/.auth/login/aad?post_login_redirect_uri=%2Fdesk%3Fround%3D2022", SignInPage.For(Request("GET", "text/html,*/*;q=0.8"), Path));

    [Theory]
    [InlineData("GET", "application/json", Path)]
    [InlineData("POST", "text/html", Path)]
    [InlineData("GET", "text/html", null)]
    public void Nobody_else_is_led_anywhere(string method, string accept, string? path) => Assert.Null(SignInPage.For(Request(method, accept), path));

    private static HttpRequest Request(string method, string accept)
    {
        var request = new DefaultHttpContext().Request;
        (request.Method, request.Path, request.QueryString) = (method, "/desk", new("?round=2022"));
        request.Headers.Accept = accept;
        return request;
    }
}
