using AngleSharp.Html.Parser;
using FollowUp.Desk;
using FollowUp.Local.Launcher;
using FollowUp.Shared;

namespace FollowUp.Tests.Pipeline;

/// <summary>Every page of the desk that somebody of a role comes to by links alone.</summary>
[Collection(nameof(OpenDeskTests))]
public sealed class LinksOfTheDeskTests(OpenSurvey survey)
{
    private const string Privacy = $"/desk/programmes/{Sample.Programme}/privacy";

    [Theory]
    [InlineData("Researcher", $"/desk/programmes/{Sample.Programme}/reports/{Sample.Report}/texts", $"/desk/programmes/{Sample.Programme}/requests/")]
    [InlineData("Steward", $"/desk/programmes/{Sample.Programme}/requests/", $"/desk/programmes/{Sample.Programme}/reports/{Sample.Report}/texts")]
    public async Task Lead_only_where_the_role_may_go_and_no_form_is_shown_that_it_may_not_send(string role, string reached, string unreached)
    {
        await TakeRequestAsync();
        using var client = await survey.SignedInAsync(role);

        var pages = await WalkAsync(client);

        Assert.DoesNotContain(pages, page => page.Status == 403);
        Assert.DoesNotContain(pages.SelectMany(page => page.Forms), address => !AccessPolicy.Allows(new HashSet<string> { role }, "POST", address));
        Assert.Contains(pages, page => page.Address.StartsWith(reached, StringComparison.Ordinal));
        Assert.DoesNotContain(pages, page => page.Address.StartsWith(unreached, StringComparison.Ordinal));
    }

    private async Task TakeRequestAsync()
    {
        using var steward = await survey.SignedInAsync("Steward");
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            [PrivacyForm.Action] = PrivacyForm.TakeRequest,
            [PrivacyForm.Email] = survey.NextInvitation().To,
            [PrivacyForm.Kind] = "Complaint",
            [PrivacyForm.Identity] = "Answered from it",
        });
        using var answer = await steward.PostAsync(Privacy, form);
        Assert.Equal(303, (int)answer.StatusCode);
    }

    private static async Task<IReadOnlyList<VisitedPage>> WalkAsync(HttpClient client)
    {
        var pages = new Dictionary<string, VisitedPage>();
        for (string[] ahead = ["/desk"]; ahead.Length > 0; ahead = [.. pages.Values.SelectMany(page => page.Links).Distinct().Where(link => !pages.ContainsKey(link))])
        {
            foreach (var page in await Task.WhenAll(ahead.Select(address => VisitAsync(client, address))))
                pages[page.Address] = page;
        }
        return [.. pages.Values];
    }

    private static async Task<VisitedPage> VisitAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address);
        using var page = new HtmlParser().ParseDocument(IsOfTheDesk(address) && answer.Content.Headers.ContentType?.MediaType == "text/html" ? await answer.Content.ReadAsStringAsync() : "");
        var links = page.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!.Split('#')[0]).Where(link => link.StartsWith('/'));
        return new(address, (int)answer.StatusCode, [.. links], [.. page.Forms.Where(form => form.Method == "post").Select(form => form.GetAttribute("action") ?? address)]);
    }

    /// <summary>Also those for respondents are shown there, as they see them.</summary>
    private static bool IsOfTheDesk(string address) => address.StartsWith("/desk", StringComparison.Ordinal) && !address.Contains("/preview/", StringComparison.Ordinal);

    /// <param name="Forms">Where those are sent that change something.</param>
    private sealed record VisitedPage(string Address, int Status, IReadOnlyList<string> Links, IReadOnlyList<string> Forms);
}
