using System.Net;
using FollowUp.Local.Launcher;
using FollowUp.Shared;
using FollowUp.Tests.Responses;
using FollowUp.Tests.Shared;

namespace FollowUp.Tests.Pipeline;

/// <summary>What every answer tells the browser, whatever it is about.</summary>
[Collection(nameof(OpenSurvey))]
public sealed class SecurityHeadersTests(OpenSurvey survey)
{
    private static readonly Dictionary<string, string> Expected = new()
    {
        ["Content-Security-Policy"] = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
        ["Cache-Control"] = "no-store",
        ["Strict-Transport-Security"] = "max-age=31536000; includeSubDomains",
        ["X-Content-Type-Options"] = "nosniff",
        ["X-Frame-Options"] = "DENY",
        ["Referrer-Policy"] = "same-origin",
        ["X-Robots-Tag"] = "noindex, nofollow",
        ["Cross-Origin-Opener-Policy"] = "same-origin",
    };

    public static TheoryData<string> Routes => [.. HttpRoute.All.Where(route => route.Methods.Contains("get")).Select(route => route.Template)];

    [Theory, MemberData(nameof(Routes))]
    public async Task Are_on_the_answer_of_every_route(string template)
    {
        var link = survey.UntouchedLink;
        var path = new HttpRoute(template, []).Filled(part => part switch
        {
            "programme" => Sample.Programme,
            "round" => Sample.Report,
            "token" => link.Segments[^1],
            "number" => "1",
            _ => "elsewhere",
        });

        using var answer = await survey.Http.GetAsync(new Uri(survey.Url, path));

        Assert.Equal(Expected, HeadersOf(answer));
    }

    [Theory]
    [InlineData("", "", HttpStatusCode.BadRequest)]
    [InlineData("", "cross-site", HttpStatusCode.Forbidden)]
    [InlineData("x", "", HttpStatusCode.NotFound)]
    [InlineData("/interview", "", HttpStatusCode.BadRequest)]
    public async Task Are_on_a_refusal(string after, string site, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{survey.UntouchedLink}{after}") { Content = new FormUrlEncodedContent([]) };
        if (site.Length > 0)
            request.Headers.Add("Sec-Fetch-Site", site);

        using var answer = await survey.Http.SendAsync(request);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(Expected, HeadersOf(answer));
    }

    [Fact]
    public async Task Are_on_what_leads_on_to_another_page()
    {
        using var form = new FormUrlEncodedContent(FilledForm.With("action", "Withdraw"));

        using var answer = await survey.Http.PostAsync(survey.UntouchedLink, form);

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal(Expected, HeadersOf(answer));
    }

    [Fact]
    public async Task Let_only_the_style_sheet_be_kept()
    {
        using var answer = await survey.Http.GetAsync(new Uri(survey.Url, StyleSheet.Path));

        Assert.Equal(new Dictionary<string, string>(Expected) { ["Cache-Control"] = "public, max-age=31536000, immutable" }, HeadersOf(answer));
    }

    private static Dictionary<string, string> HeadersOf(HttpResponseMessage answer) => Expected.Keys
        .ToDictionary(name => name, name => answer.Headers.TryGetValues(name, out var values) ? string.Join(" | ", values) : "");
}
