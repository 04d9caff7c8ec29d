using System.Text;
using FollowUp.Shared;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Tests.Shared;

public sealed class CallerTests
{
    private const string Steward = """{"auth_typ":"aad","claims":[{"typ":"roles","val":"Steward"},{"typ":"name","val":"Robin"}]}""";

    [Fact]
    public void The_roles_are_those_that_the_platform_says()
    {
        var caller = Caller.Of(RequestWith(Encoded(Steward)), platformSignsIn: true);

        Assert.True(caller.HasOneOf([Roles.Steward]));
        Assert.False(caller.HasOneOf([Roles.Researcher]));
    }

    [Fact]
    public void Who_it_is_is_what_the_platform_says()
    {
        var request = RequestWith(Encoded(Steward));
        request.Headers["X-MS-CLIENT-PRINCIPAL-ID"] = "robin";

        Assert.Equal("robin", Caller.Of(request, platformSignsIn: true).Id);
        Assert.Equal("", Caller.Of(request, platformSignsIn: false).Id);
    }

    [Fact]
    public void A_header_is_not_believed_where_the_platform_does_not_sign_in() =>
        Assert.False(Caller.Of(RequestWith(Encoded(Steward)), platformSignsIn: false).IsSignedIn);

    [Theory]
    [InlineData("")]
    [InlineData("Steward")]
    [InlineData("e30=")]
    [InlineData("W10=")]
    [InlineData("bm90IGpzb24=")]
    [InlineData("eyJjbGFpbXMiOlt7InR5cCI6MX1dfQ==")]
    public void A_broken_header_is_nobodys(string header) =>
        Assert.False(Caller.Of(RequestWith(header), platformSignsIn: true).HasOneOf([Roles.Steward, Roles.Researcher, Roles.DeliveryTeam]));

    private static string Encoded(string json) => Convert.ToBase64String(Encoding.UTF8.GetBytes(json));

    private static HttpRequest RequestWith(string principal)
    {
        var request = new DefaultHttpContext().Request;
        request.Headers["X-MS-CLIENT-PRINCIPAL"] = principal;
        return request;
    }
}
