using FollowUp.Shared;

namespace FollowUp.Tests.Shared;

public sealed class AccessPolicyTests
{
    [Theory]
    [InlineData("GET", "/desk", "Researcher Steward")]
    [InlineData("GET", "/Desk/api/programmes", "Researcher Steward")]
    [InlineData("PUT", "/desk/api/programmes/p", "Steward")]
    [InlineData("POST", "/DESK/api/programmes/p/alumni", "Steward")]
    [InlineData("POST", "/desk/api/programmes/p/reports/r/release", "Researcher Steward")]
    [InlineData("GET", "/desk/api/programmes/p/reports/r/quotes", "Researcher")]
    [InlineData("POST", "/Desk/api/programmes/p/reports/r/quotes/q/approval", "Researcher")]
    [InlineData("GET", "/desk/programmes/p/REPORTS/r/Texts", "Researcher")]
    [InlineData("GET", "/desk/programmes/p/requests/one", "Steward")]
    [InlineData("GET", "/desk/programmes/p/Requests/one", "Steward")]
    [InlineData("GET", "/reports/research/p/r/", "Researcher")]
    [InlineData("GET", "/Reports/Research/p/r/summary.json", "Researcher")]
    [InlineData("GET", "/reports/shared/p/r/", "Researcher DeliveryTeam")]
    [InlineData("POST", "/desk/api/programmes/p/reports/r/exports", "Researcher")]
    [InlineData("GET", "/desk/api/programmes/p/reports/r/exports/e/rows.csv", "Researcher")]
    [InlineData("GET", "/reports", "Researcher")]
    public void The_teams_pages_need_a_role(string method, string path, string roles) =>
        Assert.Equal(roles.Split(' '), AccessPolicy.RolesFor(method, path));

    [Theory]
    [InlineData("/s/p/r/token")]
    [InlineData("/u/p/link")]
    [InlineData("/assets/followup.css")]
    [InlineData("/desktop")]
    public void What_respondents_see_needs_none(string path) => Assert.Null(AccessPolicy.RolesFor("GET", path));

    [Fact]
    public void Nothing_else_is_reached_without_one()
    {
        var open = HttpRoute.All.Where(route => route.Methods.Any(method => AccessPolicy.RolesFor(method, $"/{route.Filled(name => name)}") is null));

        Assert.Equal(["assets", "copy", "health", "join", "privacy", "renew", "s", "schemas", "u"], open.Select(route => route.Template.Split('/')[0]).Distinct().Order());
    }
}
