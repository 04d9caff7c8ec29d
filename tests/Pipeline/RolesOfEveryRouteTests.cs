using System.Net;
using FollowUp.Local.Launcher;
using FollowUp.Tests.Shared;

namespace FollowUp.Tests.Pipeline;

/// <summary>Every page and call of the team's, as its function declares it: one that is added is tested without being named here.</summary>
[Collection(nameof(OpenDeskTests))]
public sealed class RolesOfEveryRouteTests(OpenSurvey survey)
{
    private static readonly string[] Reading = ["get", "head"];

    public static TheoryData<string, string> Routes => Data(method => true);

    public static TheoryData<string, string> Changes => Data(method => !Reading.Contains(method));

    [Theory, MemberData(nameof(Routes))]
    public async Task Answers_the_roles_that_it_is_for_and_nobody_else(string method, string template)
    {
        var roles = RolesOf(method, template);

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(survey.Http, method, template));
        foreach (var role in (string[])["DeliveryTeam", "Researcher", "Steward"])
            Assert.Equal(roles.Contains(role), await IsAllowedAsync(role, method, template));
    }

    [Theory, MemberData(nameof(Changes))]
    public async Task Refuses_what_comes_from_another_site(string method, string template)
    {
        using var steward = await survey.SignedInAsync("Steward");
        steward.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");

        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(steward, method, template));
    }

    /// <summary>Answers and words of people are the research team's alone, and who asks about their data is the steward's.</summary>
    private static string[] RolesOf(string method, string template) => template.Split('/').SkipWhile(part => part is not ("reports" or "rounds" or "requests")).ToArray() switch
    {
        ["reports", _, "texts" or "quotes" or "exports" or "findings", ..] => ["Researcher"],
        ["rounds", _, "interviews", ..] => ["Researcher"],
        ["requests", ..] => ["Steward"],
        ["reports", _, "release" or "hold"] => ["Researcher", "Steward"],
        _ => Reading.Contains(method) ? ["Researcher", "Steward"] : ["Steward"],
    };

    private static TheoryData<string, string> Data(Func<string, bool> isWanted)
    {
        var data = new TheoryData<string, string>();
        foreach (var route in HttpRoute.All.Where(route => route.Template.Split('/')[0] == "desk"))
        {
            foreach (var method in route.Methods.Where(isWanted))
                data.Add(method, route.Template);
        }
        return data;
    }

    private async Task<bool> IsAllowedAsync(string role, string method, string template)
    {
        using var client = await survey.SignedInAsync(role);
        var status = await StatusAsync(client, method, template);
        Assert.InRange((int)status, 200, 499);
        return status != HttpStatusCode.Forbidden;
    }

    private async Task<HttpStatusCode> StatusAsync(HttpClient client, string method, string template)
    {
        var path = new HttpRoute(template, []).Filled(part => ValueOf(part, isRead: Reading.Contains(method)));
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(survey.Url, path));
        using var answer = await client.SendAsync(request);
        return answer.StatusCode;
    }

    /// <summary>What is changed is asked of a programme that there is not, so that the other tests find the real one as it was.</summary>
    private static string ValueOf(string part, bool isRead) => part switch
    {
        "programme" => isRead ? Sample.Programme : "elsewhere",
        "round" => Sample.Report,
        "number" => "1",
        "page" => "survey",
        _ => "elsewhere",
    };
}
