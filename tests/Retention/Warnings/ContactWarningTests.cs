using FollowUp.Alumni;
using FollowUp.Local.Launcher;
using FollowUp.Responses;
using FollowUp.Retention;
using FollowUp.Tests.Ground;
using FollowUp.Tests.Invitations;
using FollowUp.Tests.Local.Mailbox;

namespace FollowUp.Tests.Retention;

/// <summary>A cohort with one person who agreed after a survey that we may ask again, and one who said nothing of it.</summary>
public sealed class ContactWarningTests(OwnMailbox mailbox) : IClassFixture<OwnMailbox>, IAsyncLifetime
{
    private const string Team = "robin.ash@research.example";
    private const string Cohort = "2018-19";
    private static readonly DateTimeOffset End = new(2022, 5, 30, 0, 0, 0, TimeSpan.Zero);
    private Outreach outreach = null!;
    private Alumnus agreed = null!;
    private Alumnus silent = null!;

    public async Task InitializeAsync()
    {
        await mailbox.ResetAsync();
        outreach = await Outreach.StartAsync(mailbox.Server);
        (agreed, silent) = (await outreach.AddAsync(cohort: Cohort), await outreach.AddAsync(cohort: Cohort));
        await outreach.Application.Get<ConsentRenewal>().RecordAsync(outreach.Programme, new(agreed.Id, Cohort), "again", CancellationToken.None);
    }

    public async Task DisposeAsync() => await outreach.DisposeAsync();

    [Fact]
    public async Task The_team_is_told_60_and_30_days_before_once_each()
    {
        await WarnAsync(End.AddDays(-60).AddTicks(-1));
        Assert.Empty(await mailbox.Server.MailsAsync());

        await WarnAsync(End.AddDays(-60));
        await WarnAsync(End.AddDays(-59));
        Assert.Contains("2 people of cohort 2018-19", Assert.Single(await mailbox.Server.MailsToAsync(Team)).Text, StringComparison.Ordinal);

        await WarnAsync(End.AddDays(-30));
        await WarnAsync(End.AddDays(-1));
        Assert.Equal(2, (await mailbox.Server.MailsToAsync(Team)).Count);
    }

    [Fact]
    public async Task Whoever_agreed_to_be_asked_is_asked_twice_and_nobody_else_is()
    {
        await WarnAsync(End.AddDays(-60));
        await WarnAsync(End.AddDays(-59));
        await WarnAsync(End.AddDays(-30));
        await WarnAsync(End.AddDays(-1));

        Assert.Equal((2, 0), (await outreach.MailCountAsync(agreed), await outreach.MailCountAsync(silent)));
    }

    [Fact]
    public async Task Whoever_wants_no_messages_is_not_asked()
    {
        await outreach.Application.Get<OptOutTable>().AddAsync(Sample.Programme, HashOf(agreed), CancellationToken.None);

        await WarnAsync(End.AddDays(-60));

        Assert.Equal(0, await outreach.MailCountAsync(agreed));
    }

    [Fact]
    public async Task Reading_the_question_agrees_to_nothing_and_ticking_it_is_recorded_with_the_day_and_the_words()
    {
        await WarnAsync(End.AddDays(-60));
        var token = (await outreach.MailsAsync(agreed))[0].Text!.Split('\n').Single(line => line.Contains("/renew/", StringComparison.Ordinal)).Trim().Split('/')[^1];

        Assert.Equal(200, (await ShowAsync(token)).Status);
        Assert.Equal(400, (await AgreeAsync(token)).Status);
        Assert.Single(await BasesAsync(), basis => basis.Columns.GetValueOrDefault("Wording") == "again");
        Assert.Equal(200, (await AgreeAsync(token, new KeyValuePair<string, string>("renew", "yes"))).Status);

        Assert.Contains(await BasesAsync(), basis => basis.On == new DateOnly(2022, 3, 31) && basis.Columns["Wording"] == "again");
        await WarnAsync(End.AddDays(-30));
        Assert.Equal(1, await outreach.MailCountAsync(agreed));
    }

    [Fact]
    public async Task A_forged_link_opens_nothing() =>
        Assert.Equal((404, 404), ((await ShowAsync(agreed.Id)).Status, (await AgreeAsync(agreed.Id, new KeyValuePair<string, string>("renew", "yes"))).Status));

    [Fact]
    public async Task What_the_service_does_not_take_is_sent_the_next_night()
    {
        await mailbox.Server.BehaveAsync(new { throttle = new { share = 1, retryAfterSeconds = 60 } });
        await WarnAsync(End.AddDays(-60));
        await mailbox.Server.BehaveAsync(new { });

        await WarnAsync(End.AddDays(-59));

        Assert.Equal((1, 1), ((await mailbox.Server.MailsToAsync(Team)).Count, await outreach.MailCountAsync(agreed)));
    }

    private Task WarnAsync(DateTimeOffset now)
    {
        outreach.Clock.MoveTo(now);
        return outreach.Application.Get<WarnBeforeDeletion>().Run(new(), CancellationToken.None);
    }

    private string HashOf(Alumnus person) => outreach.Application.Get<AddressKey>().Hash(Sample.Programme, EmailAddress.Parse(person.Email)!);

    private Task<IReadOnlyList<RecordedBasis>> BasesAsync() => outreach.Application.Get<AlumniTable>().BasesAsync(Sample.Programme, new(agreed.Id, Cohort), CancellationToken.None);

    private Task<HttpAnswer> ShowAsync(string token) => HttpAnswer.Of(
        outreach.Application, request => outreach.Application.Get<ShowRenewal>().Run(request, Sample.Programme, token, CancellationToken.None));

    private Task<HttpAnswer> AgreeAsync(string token, params KeyValuePair<string, string>[] fields) => HttpAnswer.Of(
        outreach.Application, request => outreach.Application.Get<AgreeAgain>().Run(request, Sample.Programme, token, CancellationToken.None), new FormUrlEncodedContent(fields));
}
