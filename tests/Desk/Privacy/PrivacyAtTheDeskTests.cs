using FollowUp.Desk;
using FollowUp.Local.Launcher;
using FollowUp.Retention;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Desk.Privacy;

public sealed class PrivacyAtTheDeskTests : IAsyncLifetime
{
    private TestApplication application = null!;

    public async Task InitializeAsync()
    {
        application = await TestApplication.StartAsync(Sample.Begins);
        await application.SaveSampleProgrammeAsync();
    }

    public async Task DisposeAsync() => await application.DisposeAsync();

    [Fact]
    public async Task Request_that_is_due_within_two_weeks_is_on_the_desks_first_page()
    {
        await PostAsync((PrivacyForm.Action, PrivacyForm.TakeRequest), (PrivacyForm.Email, "anna@example.org"), (PrivacyForm.Kind, "Rectification"), (PrivacyForm.Identity, "Answered from it"));
        var due = DateOnly.Parse((await ShowAsync()).Document.QuerySelector("tbody th")!.TextContent, System.Globalization.CultureInfo.InvariantCulture);

        application.Clock.MoveTo(new(due.AddDays(-15), new(12, 0), TimeSpan.Zero));
        Assert.DoesNotContain("has to be answered", (await FirstPageAsync()).Text, StringComparison.Ordinal);

        application.Clock.MoveTo(new(due.AddDays(-14), new(12, 0), TimeSpan.Zero));
        Assert.Contains("has to be answered", (await FirstPageAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hold_is_placed_and_ended()
    {
        await PostAsync((PrivacyForm.Action, PrivacyForm.PlaceHold), (PrivacyForm.Reason, "A complaint"), (PrivacyForm.Owner, "Ada"), (PrivacyForm.Days, "30"));
        var held = await ShowAsync();

        Assert.Contains("send-leadership A complaint (Ada)", Assert.Single(held.Rows), StringComparison.Ordinal);

        await PostAsync((PrivacyForm.Action, PrivacyForm.EndHold), (PrivacyForm.Id, held.Document.QuerySelector("input[type=hidden][name=id]")!.GetAttribute("value")!));
        Assert.Empty((await ShowAsync()).Rows);
    }

    [Theory]
    [InlineData("2018-19")]
    [InlineData(Sample.Report)]
    public async Task Hold_on_one_cohort_or_round_leaves_the_others_to_be_deleted(string part)
    {
        Assert.Contains(part, (await ShowAsync()).Document.QuerySelectorAll($"[name={PrivacyForm.Part}] option").Select(option => option.GetAttribute("value")));

        await HoldAsync(part, "180");

        Assert.Equal($"{part} A complaint (Ada)", Assert.Single((await ShowAsync()).Rows)[..$"{part} A complaint (Ada)".Length]);
        var hold = Assert.Single(await application.Get<HoldTable>().AllAsync(Sample.Programme, default));
        Assert.Equal(application.Clock.GetUtcNow().AddDays(180), hold.EndsOn);
        Assert.Equal((true, false), (hold.Covers($"{Sample.Programme}~{part}", Sample.Begins), hold.Covers($"{Sample.Programme}~2019-20", Sample.Begins)));
    }

    [Theory]
    [InlineData("", "181")]
    [InlineData("", "0")]
    [InlineData("1999-00", "30")]
    public async Task Hold_for_longer_than_180_days_or_on_something_else_is_refused(string part, string days)
    {
        Assert.Equal(400, (await HoldAsync(part, days)).Status);
        Assert.Empty(await application.Get<HoldTable>().AllAsync(Sample.Programme, default));
    }

    [Theory]
    [InlineData(PrivacyForm.PlaceHold, PrivacyForm.Reason)]
    [InlineData(PrivacyForm.TakeRequest, PrivacyForm.Email)]
    public async Task Form_with_something_missing_is_refused_at_its_first_field(string action, string field)
    {
        var answer = await PostAsync((PrivacyForm.Action, action), (PrivacyForm.Owner, "Ada"));

        Assert.Equal(400, answer.Status);
        Assert.Equal($"#{field}", answer.Document.QuerySelector(".govuk-error-summary a")?.GetAttribute("href"));
        Assert.Empty(answer.Rows);
    }

    private Task<DeskAnswer> HoldAsync(string part, string days) => PostAsync(
        (PrivacyForm.Action, PrivacyForm.PlaceHold), (PrivacyForm.Reason, "A complaint"), (PrivacyForm.Owner, "Ada"), (PrivacyForm.Days, days), (PrivacyForm.Part, part));

    private Task<DeskAnswer> FirstPageAsync() => DeskAnswer.GetAsync(application, request => application.Get<ShowDesk>().Run(request, default));

    private Task<DeskAnswer> ShowAsync() => DeskAnswer.GetAsync(application, request => application.Get<ShowPrivacy>().Run(request, Sample.Programme, default));

    private Task<DeskAnswer> PostAsync(params (string Name, string Value)[] fields) =>
        DeskAnswer.PostAsync(application, request => application.Get<HandlePrivacy>().Run(request, Sample.Programme, default), fields);
}
