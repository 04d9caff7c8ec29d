using System.Net;
using FollowUp.Local.Launcher;

namespace FollowUp.Tests.Pipeline;

[Collection(nameof(OpenSurvey))]
public sealed class RolesTests(OpenSurvey survey)
{
    private const string Report = $"reports/research/{Sample.Programme}/{Sample.Report}/summary.json";

    [Theory]
    [InlineData("desk")]
    [InlineData(Report)]
    public async Task Nobody_reads_what_is_the_teams_without_signing_in(string path)
    {
        using var answer = await survey.Http.GetAsync(new Uri(survey.Url, path));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task Nobody_is_believed_who_only_says_that_they_are_signed_in()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(survey.Url, Report));
        request.Headers.Add("X-MS-CLIENT-PRINCIPAL", Convert.ToBase64String("""{"claims":[{"typ":"roles","val":"Researcher"}]}"""u8));

        using var answer = await survey.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task Browser_is_led_to_the_sign_in_page_and_from_there_back()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(survey.Url, "desk"));
        request.Headers.Add("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");

        using var answer = await survey.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal("/local/sign-in?return=%2Fdesk", answer.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("Researcher", Report, HttpStatusCode.OK)]
    [InlineData("DeliveryTeam", Report, HttpStatusCode.Forbidden)]
    [InlineData("Steward", Report, HttpStatusCode.Forbidden)]
    [InlineData("Researcher", "desk", HttpStatusCode.OK)]
    [InlineData("Steward", "desk", HttpStatusCode.OK)]
    [InlineData("DeliveryTeam", "desk", HttpStatusCode.Forbidden)]
    public async Task Everybody_reads_what_their_role_is_for(string role, string path, HttpStatusCode status)
    {
        using var client = await survey.SignedInAsync(role);

        using var answer = await client.GetAsync(path);

        Assert.Equal(status, answer.StatusCode);
    }

    [Theory]
    [InlineData("Researcher")]
    [InlineData("DeliveryTeam")]
    public async Task Only_a_steward_changes_programme_and_roster(string role)
    {
        using var client = await survey.SignedInAsync(role);
        using var programme = new StringContent(Sample.Yaml);
        using var roster = new StringContent(Sample.Roster);

        using var put = await client.PutAsync($"desk/api/programmes/{Sample.Programme}", programme);
        using var post = await client.PostAsync($"desk/api/programmes/{Sample.Programme}/alumni", roster);

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (put.StatusCode, post.StatusCode));
    }
}
