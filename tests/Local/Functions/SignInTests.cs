using System.Net;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;

namespace FollowUp.Tests.Local.Functions;

public sealed class SignInTests
{
    [Fact]
    public async Task The_page_offers_the_roles_and_asks_for_the_key()
    {
        await using var host = await StartAsync();

        var page = new HtmlParser().ParseDocument(await host.Client.GetStringAsync("/local/sign-in?return=%2Fdesk%3Fq%3D1"));

        Assert.Equal(
            ["Researcher", "DeliveryTeam", "Steward"],
            page.QuerySelectorAll("input[name=role]").Select(role => role.GetAttribute("value")));
        Assert.Equal("password", page.QuerySelector("input[name=key]")?.GetAttribute("type"));
        Assert.Equal("/desk?q=1", page.QuerySelector("input[name=return]")?.GetAttribute("value"));
    }

    [Fact]
    public async Task The_page_takes_the_key_from_its_address()
    {
        await using var host = await StartAsync();

        var page = new HtmlParser().ParseDocument(
            await host.Client.GetStringAsync($"/local/sign-in?code={Uri.EscapeDataString(RunningHost.Key)}"));

        Assert.Equal("hidden", page.QuerySelector("input[name=key]")?.GetAttribute("type"));
        Assert.Equal(RunningHost.Key, page.QuerySelector("input[name=key]")?.GetAttribute("value"));
    }

    [Fact]
    public async Task Who_signs_in_comes_to_the_application_as_the_platform_would_say_it()
    {
        await using var host = await StartAsync();
        var answer = await SignInAsync(host, ("role", "Researcher"), ("role", "Steward"), ("name", "Ada"), ("return", "/desk"));

        var headers = await PrincipalAsync(host, cookie: Cookie(answer));
        var principal = JsonSerializer.Deserialize<JsonElement>(Convert.FromBase64String(headers["X-MS-CLIENT-PRINCIPAL"]));

        Assert.Equal((HttpStatusCode.SeeOther, "/desk"), (answer.StatusCode, answer.Headers.Location?.OriginalString));
        Assert.Equal("Ada", headers["X-MS-CLIENT-PRINCIPAL-NAME"]);
        Assert.True(Guid.TryParse(headers["X-MS-CLIENT-PRINCIPAL-ID"], out _));
        Assert.Equal("roles", principal.GetProperty("role_typ").GetString());
        Assert.Equal(
            ["name Ada", "roles Researcher", "roles Steward"],
            principal.GetProperty("claims").EnumerateArray().Select(claim => $"{claim.GetProperty("typ")} {claim.GetProperty("val")}"));
    }

    [Fact]
    public async Task The_cookie_is_out_of_reach_of_scripts_and_other_sites()
    {
        await using var host = await StartAsync();

        var cookie = Assert.Single((await SignInAsync(host, ("role", "Steward"))).Headers.GetValues("Set-Cookie"));

        Assert.EndsWith("; path=/; samesite=lax; httponly", cookie, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_cookie_outlives_a_restart()
    {
        string cookie;
        await using (var before = await StartAsync())
            cookie = Cookie(await SignInAsync(before, ("role", "Steward")));

        await using var after = await StartAsync();

        Assert.Contains("X-MS-CLIENT-PRINCIPAL", (await PrincipalAsync(after, cookie)).Keys);
    }

    [Fact]
    public async Task A_cookie_of_another_making_is_nobodys()
    {
        await using var host = await StartAsync();
        var cookie = Cookie(await SignInAsync(host, ("role", "Researcher")));
        var (name, content, signature) = cookie.Split('=', '.') is [var first, var second, var third] ? (first, second, third) : default;
        var promoted = Convert.ToBase64String(Encoding.UTF8.GetBytes("""{"Name":"Ada","Roles":["Steward"]}""")).TrimEnd('=');

        Assert.Empty(await PrincipalAsync(host, $"{name}={promoted}.{signature}"));
        Assert.Empty(await PrincipalAsync(host, $"{name}={content}."));
        Assert.Empty(await PrincipalAsync(host, $"{name}={content}"));
    }

    [Fact]
    public async Task What_a_request_says_about_its_user_is_not_believed()
    {
        await using var host = await StartAsync();

        var request = new HttpRequestMessage(HttpMethod.Get, "/desk/who");
        request.Headers.Add("X-MS-CLIENT-PRINCIPAL", "forged");
        request.Headers.Add("x-ms-client-principal-id", "forged");
        request.Headers.Add("X-MS-CLIENT-PRINCIPAL-NAME", "forged");
        var answer = await host.Client.SendAsync(request);

        Assert.Equal("{}", await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("role", "Steward", "key", "wrong", HttpStatusCode.Unauthorized)]
    [InlineData("role", "Emperor", "name", "Ada", HttpStatusCode.BadRequest)]
    [InlineData("name", "Ada", "return", "/desk", HttpStatusCode.BadRequest)]
    [InlineData("role", "Steward", "return", "https://attacker.example", HttpStatusCode.BadRequest)]
    [InlineData("role", "Steward", "return", "//attacker.example", HttpStatusCode.BadRequest)]
    [InlineData("role", "Steward", "return", "/\\attacker.example", HttpStatusCode.BadRequest)]
    public async Task A_sign_in_that_is_not_right_sets_no_cookie(
        string field, string value, string otherField, string otherValue, HttpStatusCode expected)
    {
        await using var host = await StartAsync();

        var answer = await SignInAsync(host, (field, value), (otherField, otherValue));

        Assert.Equal(expected, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Signing_out_takes_the_cookie_away()
    {
        await using var host = await StartAsync();

        var answer = await host.Client.PostAsync("/local/sign-out?return=/desk", null);

        Assert.Equal("/desk", answer.Headers.Location?.OriginalString);
        Assert.Contains("expires=Thu, 01 Jan 1970", Assert.Single(answer.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET", "/desk/team?tab=2", "text/html", HttpStatusCode.Redirect)]
    [InlineData("GET", "/desk/team", "application/json", HttpStatusCode.Unauthorized)]
    [InlineData("POST", "/desk/team", "text/html", HttpStatusCode.Unauthorized)]
    [InlineData("GET", "/elsewhere", "text/html", HttpStatusCode.Unauthorized)]
    public async Task A_browser_that_is_refused_a_page_of_the_team_is_sent_to_sign_in(
        string method, string path, string accept, HttpStatusCode expected)
    {
        await using var host = await StartAsync();

        var answer = await host.Client.SendAsync(new(new(method), path) { Headers = { { "Accept", accept } } });

        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal(
            expected == HttpStatusCode.Redirect ? "/local/sign-in?return=%2Fdesk%2Fteam%3Ftab%3D2" : null,
            answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task The_application_may_believe_the_headers()
    {
        await using var host = await StartAsync();

        Assert.Equal("True", await host.Client.GetStringAsync("/believes"));
    }

    private static Task<RunningHost> StartAsync() => RunningHost.StartAsync<Functions>();

    private static Task<HttpResponseMessage> SignInAsync(RunningHost host, params (string Name, string Value)[] fields)
    {
        var all = fields.Select(field => KeyValuePair.Create(field.Name, field.Value)).ToList();
        if (!all.Exists(field => field.Key == "key"))
            all.Add(new("key", RunningHost.Key));
        return host.Client.PostAsync("/local/sign-in", new FormUrlEncodedContent(all));
    }

    private static string Cookie(HttpResponseMessage answer) => answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0];

    private static async Task<Dictionary<string, string>> PrincipalAsync(RunningHost host, string cookie)
    {
        var answer = await host.Client.SendAsync(new(HttpMethod.Get, "/desk/who") { Headers = { { "Cookie", cookie } } });
        return JsonSerializer.Deserialize<Dictionary<string, string>>(await answer.Content.ReadAsStringAsync())!;
    }

    private sealed class Functions(IConfiguration settings)
    {
        [Function("Believes")]
        public IResult Believe([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "believes")] HttpRequest request) =>
            Results.Text(settings["WEBSITE_AUTH_ENABLED"]);

        [Function("Who")]
        public static IResult Who([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/who")] HttpRequest request) =>
            Results.Json(request.Headers
                .Where(header => header.Key.StartsWith("X-MS-", StringComparison.OrdinalIgnoreCase))
                .ToDictionary(header => header.Key, header => $"{header.Value}"));

        [Function("Team")]
        public static IResult Team([HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "desk/team")] HttpRequest request) =>
            Results.Unauthorized();

        [Function("Elsewhere")]
        public static IResult Elsewhere([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "elsewhere")] HttpRequest request) =>
            Results.Unauthorized();
    }
}
