using FollowUp.Alumni;
using FollowUp.Desk;
using FollowUp.Local.Launcher;
using FollowUp.Programmes;
using FollowUp.Responses;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Desk.Interviews;

public sealed class InterviewsAtTheDeskTests : IAsyncLifetime
{
    private TestApplication application = null!;

    public async Task InitializeAsync()
    {
        application = await TestApplication.StartAsync(Sample.Begins);
        await application.SaveSampleProgrammeAsync();
        await OfferAsync("anna@example.org", "mostly_positive", "North", "2018-19");
        await OfferAsync("berta@example.org", "mixed_or_limited", "North", "2019-20");
        await OfferAsync("cleo@example.org", "mixed_or_limited", "London", "2018-19");
    }

    public async Task DisposeAsync() => await application.DisposeAsync();

    [Fact]
    public async Task Offers_are_counted_and_nobodys_contact_is_shown()
    {
        var page = await ShowAsync();

        Assert.Equal(["Mostly positive North: 1 2018-19: 1 1", "Mixed or limited London: 1, North: 1 2018-19: 1, 2019-20: 1 2"], page.Rows);
        Assert.DoesNotContain("@example.org", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Draw_shows_the_contacts_of_those_alone_who_were_drawn_and_what_is_short()
    {
        var draw = await DrawAsync((InterviewRequest.FieldOf(InterviewKind.MixedOrLimited), "1"), (InterviewRequest.FieldOf(InterviewKind.MostlyPositive), "1"));

        Assert.Equal(2, draw.Rows.Count);
        Assert.Contains(draw.Rows, row => row.StartsWith("anna@example.org Mostly positive North", StringComparison.Ordinal));
        Assert.Contains(draw.Rows, row => row.StartsWith("cleo@example.org Mixed or limited London", StringComparison.Ordinal));
        Assert.DoesNotContain("berta", draw.Html, StringComparison.Ordinal);

        var shorter = await DrawAsync((InterviewRequest.FieldOf(InterviewKind.MostlyPositive), "3"));
        Assert.Contains("Mostly positive: 3 wanted, 1 drawn.", shorter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_asks_for_no_more_messages_is_neither_counted_nor_drawn_nor_shown_any_more()
    {
        var draw = await DrawAsync((InterviewRequest.FieldOf(InterviewKind.MixedOrLimited), "2"));
        Assert.Equal(2, draw.Rows.Count);

        await application.Get<OptOutTable>().AddAsync(Sample.Programme, Hash("cleo@example.org"), default);

        Assert.Contains("Mixed or limited North: 1 2019-20: 1 1", (await ShowAsync()).Rows);
        Assert.DoesNotContain("cleo", (await DrawAsync((InterviewRequest.FieldOf(InterviewKind.MixedOrLimited), "2"))).Html, StringComparison.Ordinal);
        var earlier = (await ShowAsync()).Document.QuerySelectorAll("a[href*='/draws/']")[^1].GetAttribute("href")!;
        Assert.Equal(["berta@example.org"], (await OpenAsync(earlier)).Rows.Select(row => row.Split(' ')[0]));
    }

    [Fact]
    public async Task Draw_is_logged_and_repeated_by_its_seed()
    {
        var once = await DrawAsync((InterviewRequest.FieldOf(InterviewKind.MixedOrLimited), "1"));
        var seed = (await ShowAsync()).Rows[^1].Split(' ')[^2];

        var again = await DrawAsync((InterviewRequest.FieldOf(InterviewKind.MixedOrLimited), "1"), (InterviewRequest.SeedField, seed));

        Assert.Equal(once.Rows, again.Rows);
        Assert.Equal(2, (await ShowAsync()).Document.QuerySelectorAll("a[href*='/draws/']").Length);
    }

    [Fact]
    public async Task Person_named_by_the_programme_can_be_drawn_and_one_who_opted_out_cannot_be_named()
    {
        await application.Get<OptOutTable>().AddAsync(Sample.Programme, Hash("stop@example.org"), default);

        var named = await PostAsync((InterviewRequest.ContactField, "dora@example.org"), (InterviewQuestions.Region, "South"));
        var refused = await PostAsync((InterviewRequest.ContactField, "stop@example.org"));

        Assert.Equal((303, 400), (named.Status, refused.Status));
        Assert.Contains("has asked for no more messages", refused.Document.QuerySelector(".govuk-error-summary")?.TextContent, StringComparison.Ordinal);
        Assert.Equal(["dora@example.org Named by the programme South Not said"], (await DrawAsync((InterviewRequest.FieldOf(InterviewKind.Nominated), "1"))).Rows);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("101")]
    [InlineData("two")]
    public async Task Draw_of_nobody_or_of_no_number_is_refused(string? people)
    {
        var answer = await PostAsync((InterviewRequest.ActionField, InterviewRequest.Draw), (InterviewRequest.FieldOf(InterviewKind.MostlyPositive), people ?? ""));

        Assert.Equal(400, answer.Status);
        Assert.Equal("#MostlyPositive", answer.Document.QuerySelector(".govuk-error-summary a")?.GetAttribute("href"));
    }

    private string Hash(string address) => application.Get<AddressKey>().Hash(Sample.Programme, EmailAddress.Parse(address)!);

    private Task OfferAsync(string address, string view, string region, string cohort) => application.Get<InterviewTable>().SaveAsync(
        new BegunRound(SampleProgramme.Value, SampleProgramme.Evaluation, 1),
        Hash(address),
        new(EmailAddress.Parse(address)!, new Dictionary<string, string> { [InterviewQuestions.View] = view, [InterviewQuestions.Region] = region, [InterviewQuestions.Cohort] = cohort }),
        default);

    private Task<DeskAnswer> ShowAsync() => DeskAnswer.GetAsync(application, request => application.Get<ShowInterviews>().Run(request, Sample.Programme, Sample.Report, default));

    private async Task<DeskAnswer> DrawAsync(params (string Name, string Value)[] fields)
    {
        var made = await PostAsync([(InterviewRequest.ActionField, InterviewRequest.Draw), .. fields]);
        Assert.Equal(303, made.Status);
        return await OpenAsync(made.Location!);
    }

    private Task<DeskAnswer> OpenAsync(string draw) =>
        DeskAnswer.GetAsync(application, request => application.Get<ShowDraw>().Run(request, Sample.Programme, Sample.Report, draw.Split('/')[^1], default));

    private Task<DeskAnswer> PostAsync(params (string Name, string Value)[] fields) =>
        DeskAnswer.PostAsync(application, request => application.Get<ChangeInterviews>().Run(request, Sample.Programme, Sample.Report, default), fields);
}
