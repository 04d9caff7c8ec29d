using FollowUp.Desk;
using FollowUp.Local.Launcher;
using FollowUp.Tests.Ground;
using FollowUp.Tests.Invitations;

namespace FollowUp.Tests.Desk.Programmes;

public sealed class TestMessageTests : IAsyncLifetime
{
    private readonly string address = MailServer.NewAddress("desk");
    private Outreach outreach = null!;

    public async Task InitializeAsync() => outreach = await Outreach.StartAsync();

    public async Task DisposeAsync() => await outreach.DisposeAsync();

    [Theory]
    [InlineData("1", "Test: What has lasted")]
    [InlineData("3", "Test: Last reminder")]
    [InlineData("0", "Test: Your link")]
    [InlineData("9", "Test: What has lasted")]
    public async Task Goes_to_the_typed_address_alone_and_says_in_both_bodies_that_it_is_a_test(string number, string subject)
    {
        await outreach.AddAsync();

        var answer = await SendAsync(address, number);

        var mail = Assert.Single(await (await MailServer.Started).MailsToAsync(address));
        Assert.Equal((303, "/desk/programmes/send-leadership/rounds/evaluation-2022/messages?sent"), (answer.Status, answer.Location));
        Assert.StartsWith(subject, mail.Subject, StringComparison.Ordinal);
        Assert.All([mail.Html, mail.Text], body => Assert.Contains("This is a test: it was sent from the desk", body, StringComparison.Ordinal));
        Assert.Equal(1, outreach.Application.Sends.Made);
    }

    [Fact]
    public async Task Is_nobodys_invitation()
    {
        await SendAsync(address, "1");

        Assert.Empty(await outreach.RowsAsync("Invitations"));
        Assert.Empty(await outreach.RowsAsync("Operations"));
    }

    [Fact]
    public async Task Leads_to_previews_and_to_nobodys_survey()
    {
        await SendAsync(address, "1");

        var mail = Assert.Single(await (await MailServer.Started).MailsToAsync(address));
        Assert.Contains("https://followup.example/desk/programmes/send-leadership/rounds/evaluation-2022/preview/survey", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/s/", mail.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nobody")]
    [InlineData("a@example.org\r\nBcc: b@example.org")]
    public async Task Is_not_sent_where_no_address_was_typed(string typed)
    {
        var answer = await SendAsync(typed, "1");

        Assert.Equal((400, 0), (answer.Status, outreach.Application.Sends.Made));
        Assert.Contains("Enter an address", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Waits_like_every_message_where_the_quota_is_used_up()
    {
        await using var small = await Outreach.StartAsync(settings: [("SendLimits:PerMinute", "1"), ("SendLimits:PerHour", "1")]);
        await DeskAnswer.PostAsync(small.Application, request => small.Application.Get<SendTestMessage>().Run(request, Sample.Programme, Sample.Report, default), (SendTestMessage.AddressField, address));

        var answer = await DeskAnswer.PostAsync(
            small.Application, request => small.Application.Get<SendTestMessage>().Run(request, Sample.Programme, Sample.Report, default), (SendTestMessage.AddressField, address));

        Assert.Equal((503, 1), (answer.Status, small.Application.Sends.Made));
    }

    private Task<DeskAnswer> SendAsync(string typed, string number) => DeskAnswer.PostAsync(
        outreach.Application,
        request => outreach.Application.Get<SendTestMessage>().Run(request, Sample.Programme, Sample.Report, default),
        (SendTestMessage.AddressField, typed),
        (SendTestMessage.NumberField, number));
}
