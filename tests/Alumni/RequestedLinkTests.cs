using FollowUp.Alumni;
using FollowUp.Invitations;
using FollowUp.Local.Launcher;
using FollowUp.Tests.Ground;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Tests.Alumni;

public sealed class RequestedLinkTests
{
    [Fact]
    public async Task Is_asked_for_at_most_ten_times_a_minute_from_one_place()
    {
        await using var application = await TestApplication.StartAsync(Sample.Begins);
        await application.SaveSampleProgrammeAsync();
        var statuses = new List<int>();
        async Task AskAsync(string forwarded) => statuses.Add((await HttpAnswer.Of(application, async request =>
        {
            request.Headers["X-Forwarded-For"] = forwarded;
            return await application.Get<RequestLink>().Run(request, Sample.Programme, CancellationToken.None);
        }, new FormUrlEncodedContent([new("email", "ada@alumni.example")]))).Status);

        for (var time = 0; time < 11; time++)
            await AskAsync($"198.51.100.{time}, 203.0.113.7:{50_000 + time}");
        await AskAsync("198.51.100.1, 203.0.113.8:50000");
        application.Clock.Advance(TimeSpan.FromMinutes(1));
        await AskAsync("203.0.113.7");

        Assert.Equal([.. Enumerable.Repeat(200, 10), 429, 200, 200], statuses);
    }

    [Fact]
    public async Task Arrives_by_mail_with_the_link_of_the_invitation()
    {
        var (application, mails, address) = await InvitedAsync();
        await using var _ = application;
        var invited = Assert.Single(await mails.MailsToAsync(address));

        await AskAsync(application, $" {address.ToUpperInvariant()} ");
        await SendAsync(application);

        var mail = (await mails.MailsToAsync(address))[0];
        Assert.StartsWith("Your link: ", mail.Subject, StringComparison.Ordinal);
        Assert.Equal(LinkIn(invited), LinkIn(mail));
    }

    [Fact]
    public async Task Is_answered_alike_with_the_same_calls_whether_the_address_is_known_or_not()
    {
        var (application, _, address) = await InvitedAsync();
        await using var _1 = application;
        await AskAsync(application, "warm-up@alumni.example");

        var known = await CallsAndAnswerAsync(application, address);
        var unknown = await CallsAndAnswerAsync(application, "nobody@alumni.example");
        var again = await CallsAndAnswerAsync(application, address);

        Assert.Equal(known, unknown);
        Assert.Equal(known, again);
    }

    [Fact]
    public async Task Comes_at_most_once_an_hour()
    {
        var (application, mails, address) = await InvitedAsync();
        await using var _ = application;
        await AskAsync(application, address);
        await SendAsync(application);

        await AskAsync(application, address);
        application.Clock.Advance(TimeSpan.FromHours(1) - TimeSpan.FromTicks(1));
        await SendAsync(application);
        Assert.Equal(2, (await mails.MailsToAsync(address)).Count);

        application.Clock.Advance(TimeSpan.FromTicks(1));
        await SendAsync(application);
        await AskAsync(application, address);
        await SendAsync(application);
        Assert.Equal(3, (await mails.MailsToAsync(address)).Count);
    }

    [Fact]
    public async Task Is_forgotten_after_the_hour_and_at_once_where_nobody_is_to_be_written_to()
    {
        var (application, _, address) = await InvitedAsync();
        await using var _1 = application;
        await AskAsync(application, address);
        await AskAsync(application, "nobody@alumni.example");

        await SendAsync(application);
        Assert.Equal([RosterUpload.Hash(application, address)], (await StoredRows.OfAsync(application, "LinkRequests")).Select(row => row.RowKey));

        application.Clock.Advance(TimeSpan.FromHours(1));
        await SendAsync(application);
        Assert.Empty(await StoredRows.OfAsync(application, "LinkRequests"));
    }

    [Fact]
    public async Task Does_not_come_once_the_round_has_closed()
    {
        var (application, mails, address) = await InvitedAsync();
        await using var _ = application;
        application.Clock.MoveTo(SampleProgramme.Evaluation.ClosesOn);

        await AskAsync(application, address);
        await SendAsync(application);

        Assert.Single(await mails.MailsToAsync(address));
    }

    [Fact]
    public async Task Comes_to_somebody_who_opted_out_because_they_ask_and_not_to_an_address_that_bounced()
    {
        var (application, mails, address) = await InvitedAsync();
        await using var _ = application;
        var hash = RosterUpload.Hash(application, address);
        await application.Get<OptOutTable>().AddAsync(Sample.Programme, hash, CancellationToken.None);
        await AskAsync(application, address);
        await SendAsync(application);
        Assert.Equal(2, (await mails.MailsToAsync(address)).Count);

        application.Clock.Advance(TimeSpan.FromHours(1));
        await SendAsync(application);
        await application.Get<AddressTable>().MarkBouncedAsync(Sample.Programme, hash, new("Bounced", application.Clock.GetUtcNow()), CancellationToken.None);
        await AskAsync(application, address);
        await SendAsync(application);
        Assert.Equal(2, (await mails.MailsToAsync(address)).Count);
    }

    [Fact]
    public async Task Comes_once_where_the_timer_died_after_sending()
    {
        var (application, mails, address) = await InvitedAsync();
        await using var _ = application;
        await AskAsync(application, address);
        await SendAsync(application);
        var request = await application.Get<LinkRequestTable>().AllAsync(CancellationToken.None).SingleAsync();
        await application.Get<LinkRequestTable>().ReplaceAsync(request with { SentOn = null }, CancellationToken.None);

        await SendAsync(application);
        application.Clock.Advance(TimeSpan.FromMinutes(10));
        await SendAsync(application);

        Assert.Equal(2, (await mails.MailsToAsync(address)).Count);
        Assert.NotNull((await application.Get<LinkRequestTable>().AllAsync(CancellationToken.None).SingleAsync()).SentOn);
    }

    [Theory]
    [InlineData("not an address", 400)]
    [InlineData("", 400)]
    public async Task Is_not_asked_for_with_what_is_no_address(string typed, int status)
    {
        await using var application = await TestApplication.StartAsync(Sample.Begins);
        await application.SaveSampleProgrammeAsync();

        Assert.Equal(status, (await AskAsync(application, typed)).Status);
        Assert.Empty(await StoredRows.OfAsync(application, "LinkRequests"));
    }

    [Fact]
    public async Task Has_a_page_for_every_programme_and_no_other()
    {
        await using var application = await TestApplication.StartAsync(Sample.Begins);
        await application.SaveSampleProgrammeAsync();

        Assert.Equal(200, (await ShowAsync(application, Sample.Programme)).Status);
        Assert.Equal(404, (await ShowAsync(application, "another")).Status);
    }

    private static async Task<(TestApplication Application, MailServer Mails, string Address)> InvitedAsync()
    {
        var (mails, address) = (await MailServer.Started, MailServer.NewAddress());
        var application = await TestApplication.StartAsync(Sample.Begins, ("Email:ConnectionString", mails.ConnectionString));
        await application.SaveSampleProgrammeAsync();
        await RosterUpload.PostAsync(application, $"{address},Ash,2018-19,health,2019-07-12,v2,form,,\n");
        await application.Get<PlanInvitations>().Run(new TimerInfo(), CancellationToken.None);
        await application.Get<SendInvitations>().Run(new TimerInfo(), CancellationToken.None);
        return (application, mails, address);
    }

    private static async Task<string> CallsAndAnswerAsync(TestApplication application, string address)
    {
        application.Calls.Forget();
        var answer = await AskAsync(application, address);
        var calls = application.Calls.Made.Select(call => call.Replace(RosterUpload.Hash(application, address), "HASH", StringComparison.Ordinal));
        return string.Join('\n', [.. calls, $"{answer.Status}", answer.Body]);
    }

    private static async Task<HttpAnswer> AskAsync(TestApplication application, string address)
    {
        using var form = new FormUrlEncodedContent([new("email", address)]);
        return await HttpAnswer.Of(application, request => application.Get<RequestLink>().Run(request, Sample.Programme, CancellationToken.None), form);
    }

    private static Task<HttpAnswer> ShowAsync(TestApplication application, string programme) =>
        HttpAnswer.Of(application, request => application.Get<ShowLinkRequest>().Run(request, programme, CancellationToken.None));

    private static Task SendAsync(TestApplication application) => application.Get<SendRequestedLinks>().Run(new TimerInfo(), CancellationToken.None);

    private static string LinkIn(ReceivedMail mail) => Assert.Single(mail.Text!.Split('\n'), line => line.Contains("/s/", StringComparison.Ordinal));
}
