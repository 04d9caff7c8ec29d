using System.Security.Cryptography;
using System.Text;
using FollowUp.Local.Launcher;
using FollowUp.Responses;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Responses;

public sealed class ConsentRenewalTests
{
    private static readonly KeyValuePair<string, string>[] Ticked = [new("renew", "yes")];

    [Fact]
    public async Task Asks_by_the_exact_words_with_an_empty_box()
    {
        await using var round = await OpenRound.BeginAsync();

        var page = await (await round.InviteAsync()).ShowAsync<ShowConsentRenewal>(round.Application);

        Assert.Equal(SampleProgramme.Value.ConsentWordings["again"], page.TextOf("form label"));
        Assert.False(Assert.Single(page.Document.QuerySelectorAll("form input")).HasAttribute("checked"));
    }

    [Fact]
    public async Task Is_kept_with_its_evidence_beside_the_earlier_one()
    {
        await using var round = await OpenRound.BeginAsync();
        var (link, person) = await round.EnrolAsync("ada@alumni.example");

        var page = await link.PostAsync<RenewConsent>(round.Application, Ticked, "/ask-again");
        await link.PostAsync<RenewConsent>(round.Application, Ticked, "/ask-again");

        var evidence = await StoredRows.OfAsync(round.Application, "Alumni", "c~");
        Assert.Equal((200, ContactTexts.RenewalDoneTitle), (page.Status, page.TextOf("h1")));
        Assert.Equal(["again", "v1"], evidence.Select(row => row.GetString("Wording")).Order());
        var renewed = evidence.Single(row => row.GetString("Wording") == "again");
        Assert.Equal($"c~{person.Id}~20220201", renewed.RowKey);
        Assert.Equal(("survey page", round.HashOf(person.Email)), (renewed.GetString("Method"), renewed.GetString("AddressHash")));
        Assert.Equal(
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(SampleProgramme.Value.ConsentWordings["again"]))), renewed.GetString("WordingSha256"));
        Assert.Equivalent(person with { ConsentedOn = new(2022, 2, 1) }, await round.FindAsync(person), strict: true);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no")]
    public async Task Without_the_tick_is_not_kept(string value)
    {
        await using var round = await OpenRound.BeginAsync();
        var (link, person) = await round.EnrolAsync("ada@alumni.example");

        var page = await link.PostAsync<RenewConsent>(round.Application, [new("renew", value)], "/ask-again");

        Assert.Equal(400, page.Status);
        Assert.Single(await StoredRows.OfAsync(round.Application, "Alumni", "c~"));
        Assert.Equivalent(person, await round.FindAsync(person), strict: true);
    }

    [Fact]
    public async Task Is_not_there_where_the_programme_has_no_text_for_it()
    {
        await using var round = await OpenRound.BeginWithAsync(Sample.Yaml.Replace("renewalWording: again", "", StringComparison.Ordinal));
        var link = await round.InviteAsync();

        Assert.Equal(404, (await link.ShowAsync<ShowConsentRenewal>(round.Application)).Status);
        Assert.Equal(404, (await link.PostAsync<RenewConsent>(round.Application, Ticked, "/ask-again")).Status);
        Assert.Empty((await link.OpenThankYouAsync(round.Application)).Document.QuerySelectorAll("a[href='ask-again']"));
    }

    [Fact]
    public async Task Leaves_an_address_alone_that_changes_at_the_same_moment()
    {
        await using var round = await OpenRound.BeginAsync();
        var (link, person) = await round.EnrolAsync("ada@before.example");
        await link.OpenAsync(round.Application);

        // The link is looked up, the person is read, and then the consent is written.
        round.Application.Interruption.Before(call: 3, () => link.PostAsync<ChangeAddress>(round.Application, [new("email", "ada@after.example")], "/address"));
        await link.PostAsync<RenewConsent>(round.Application, Ticked, "/ask-again");

        Assert.True(round.Application.Interruption.Happened);
        var found = await round.FindAsync(person);
        Assert.Equal(("ada@after.example", new DateOnly(2022, 2, 1)), (found.Email, found.ConsentedOn));
        var renewed = (await StoredRows.OfAsync(round.Application, "Alumni", "c~")).Single(row => row.GetString("Wording") == "again");
        Assert.Equal(round.HashOf("ada@after.example"), renewed.GetString("AddressHash"));
    }

    [Fact]
    public async Task Has_the_other_open_rounds_of_the_cohort_look_for_whom_they_reach_once_more()
    {
        var other = Sample.Yaml.Replace("waves:\n", "waves:\n  - { id: other, opensOn: 2022-02-01, openForDays: 28, cohorts: [2018-19], questionnaire: evaluation, linkAnswers: withinRound }\n", StringComparison.Ordinal);
        await using var round = await OpenRound.BeginWithAsync(other);
        var (link, _) = await round.EnrolAsync("ada@alumni.example");
        await round.PlanAsync("other", SampleProgramme.Evaluation.Id);

        await link.PostAsync<RenewConsent>(round.Application, Ticked, "/ask-again");

        Assert.Equal([("evaluation-2022", true), ("other", false)], await round.PlannedAsync());
    }
}
