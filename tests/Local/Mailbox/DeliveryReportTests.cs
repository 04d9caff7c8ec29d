using Azure;
using Azure.Communication.Email;
using FollowUp.Tests.Ground;
using FollowUp.Tests.Local.Email;

namespace FollowUp.Tests.Local.Mailbox;

public sealed class DeliveryReportTests(ReportingMailbox mailbox) : IClassFixture<ReportingMailbox>, IAsyncLifetime
{
    private readonly MailServer server = mailbox.Server;

    public Task InitializeAsync() => mailbox.ResetAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("anna", "Delivered")]
    [InlineData("bounced", "Bounced")]
    [InlineData("suppressed", "Suppressed")]
    [InlineData("quarantined", "Quarantined")]
    [InlineData("filteredspam", "FilteredSpam")]
    [InlineData("expanded", "Expanded")]
    [InlineData("failed", "Failed")]
    public async Task Delivery_is_reported_as_an_event_grid_event(string word, string status)
    {
        var address = MailServer.NewAddress(word);
        var id = await SendAsync(address);

        var report = Assert.Single(await mailbox.ReportsAsync());

        Assert.Equal("Microsoft.Communication.EmailDeliveryReportReceived", report.GetProperty("eventType").GetString());
        var data = report.GetProperty("data");
        Assert.Equal($"{id}", data.GetProperty("messageId").GetString());
        Assert.Equal((address, status), (data.GetProperty("recipient").GetString(), data.GetProperty("status").GetString()));
        Assert.Equal(status, Assert.Single(await server.MailsToAsync(address)).Status);
    }

    [Fact]
    public async Task Report_that_comes_twice_is_the_same_event()
    {
        await SendAsync(MailServer.NewAddress("twice"));

        var ids = (await mailbox.ReportsAsync()).Select(report => report.GetProperty("id").GetString()).ToList();

        Assert.Equal(2, ids.Count);
        Assert.Single(ids.Distinct());
    }

    [Fact]
    public async Task Unreported_mail_is_delivered_all_the_same()
    {
        var address = MailServer.NewAddress("unreported");
        await SendAsync(address);

        Assert.Empty(await mailbox.ReportsAsync());
        Assert.Single(await server.MailsToAsync(address));
    }

    [Theory]
    [InlineData("none", 0)]
    [InlineData("once", 1)]
    [InlineData("twice", 2)]
    public async Task Behaviour_says_how_often_each_delivery_is_reported(string reports, int count)
    {
        await server.BehaveAsync(new { reports });

        await SendAsync(MailServer.NewAddress());

        Assert.Equal(count, (await mailbox.ReportsAsync()).Count);
    }

    [Fact]
    public async Task Late_report_is_not_there_when_the_mail_is_accepted()
    {
        await server.BehaveAsync(new { reportDelaySeconds = 600 });

        await SendAsync(MailServer.NewAddress());

        Assert.Empty(await mailbox.ReportsAsync());
        Assert.Equal(1, (await mailbox.Queue.GetPropertiesAsync()).Value.ApproximateMessagesCount);
    }

    private async Task<Guid> SendAsync(string address)
    {
        var id = Guid.NewGuid();
        await new EmailClient(server.ConnectionString).SendAsync(WaitUntil.Started, TestMails.To(address), id);
        return id;
    }
}
