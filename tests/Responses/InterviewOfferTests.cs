using FollowUp.Local.Launcher;
using FollowUp.Responses;
using FollowUp.Shared;
using FollowUp.Tests.Ground;
using FollowUp.Tests.Shared.Pages;

namespace FollowUp.Tests.Responses;

public sealed class InterviewOfferTests
{
    private static readonly KeyValuePair<string, string>[] Offer =
    [
        new("contact", "ada@home.example"), new("view", "mixed_or_limited"), new("region", "North"), new("cohort", "2018-19"), new("consent", "yes"),
    ];

    [Fact]
    public async Task Keeps_what_is_said_there_and_nothing_from_the_answers()
    {
        await using var round = await OpenRound.BeginAsync();
        var link = await round.InviteAsync();
        await link.SendAsync(round.Application, FilledForm.With("in_your_words", "Nothing has lasted."));

        var page = await link.PostAsync<OfferInterview>(round.Application, [.. Offer, new("senior_support", "disagree")], "/interview");

        var row = Assert.Single(await StoredRows.OfAsync(round.Application, "Interviews"));
        Assert.Equal((200, InterviewTexts.DoneTitle), (page.Status, page.TextOf("h1")));
        Assert.Equal(
            ["Contact=ada@home.example", "Fact_cohort=2018-19", "Fact_region=North", "Fact_view=mixed_or_limited"],
            row.Where(column => column.Value is string && column.Key is not ("PartitionKey" or "RowKey" or "odata.etag"))
                .Select(column => $"{column.Key}={column.Value}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Is_one_offer_however_often_it_is_sent()
    {
        await using var round = await OpenRound.BeginAsync();
        var link = await round.InviteAsync();

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => link.PostAsync<OfferInterview>(round.Application, Offer, "/interview")));

        Assert.Single(await StoredRows.OfAsync(round.Application, "Interviews"));
    }

    [Fact]
    public async Task Needs_an_address_and_the_tick_and_nothing_else()
    {
        await using var round = await OpenRound.BeginAsync();
        var link = await round.InviteAsync();

        var refused = await link.PostAsync<OfferInterview>(round.Application, [new("view", "worst_ever")], "/interview");
        var taken = await link.PostAsync<OfferInterview>(round.Application, [Offer[0], Offer[^1]], "/interview");

        Assert.Equal(400, refused.Status);
        Assert.Equal(["#contact", "#view", "#consent"], refused.Document.QuerySelectorAll(".govuk-error-summary a").Select(link => link.GetAttribute("href")));
        Assert.Equal(200, taken.Status);
    }

    [Fact]
    public async Task Begins_with_nothing_ticked_and_nothing_filled_in()
    {
        await using var round = await OpenRound.BeginAsync();
        var (link, _) = await round.EnrolAsync("ada@alumni.example");

        var page = await link.ShowAsync<ShowInterviewOffer>(round.Application);

        Assert.Empty(page.Document.QuerySelectorAll("[checked]"));
        Assert.DoesNotContain("ada@alumni.example", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_how_long_this_programme_keeps_it()
    {
        var programme = SampleProgramme.Value with { Windows = new() { InterviewDays = 30 } };

        var page = await RenderedPage.Of(Page.Of<InterviewPage>(new { Programme = programme, Round = SampleProgramme.Evaluation }));

        Assert.Contains("until 30 days after the survey has closed", page.TextOf("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_not_there_where_nobody_is_interviewed()
    {
        var (begins, ends) = (Sample.Yaml.IndexOf("interviews:", StringComparison.Ordinal), Sample.Yaml.IndexOf("informationSheet:", StringComparison.Ordinal));
        await using var round = await OpenRound.BeginWithAsync(Sample.Yaml.Remove(begins, ends - begins));
        var link = await round.InviteAsync();

        Assert.Equal(404, (await link.ShowAsync<ShowInterviewOffer>(round.Application)).Status);
        Assert.Equal(404, (await link.PostAsync<OfferInterview>(round.Application, Offer, "/interview")).Status);
    }
}
