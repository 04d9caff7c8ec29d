using FollowUp.Invitations;
using FollowUp.Tests.Ground;
using FollowUp.Tests.Invitations;
using FollowUp.Tests.Local.Mailbox;

namespace FollowUp.Tests.Pipeline;

/// <summary>The application in a process of its own, killed three times while it sends, each time after more mails have arrived.</summary>
public sealed class KilledSenderTests(OwnMailbox mailbox) : IClassFixture<OwnMailbox>, IAsyncLifetime
{
    private const int People = 40;
    private Outreach outreach = null!;

    public async Task InitializeAsync()
    {
        await mailbox.ResetAsync();
        outreach = await Outreach.StartAsync(mailbox.Server, settings: [("SendLimits:PerMinute", "40"), ("SendLimits:PerHour", "1000")]);
        await outreach.ImportAsync(Enumerable.Range(0, People).Select(_ => MailServer.NewAddress()));
        await outreach.PlanAsync();
    }

    public async Task DisposeAsync() => await outreach.DisposeAsync();

    [Fact]
    public async Task Three_kills_in_the_middle_of_sending_lead_to_exactly_one_message_each()
    {
        await mailbox.Server.BehaveAsync(new { delayMilliseconds = 200 });
        for (var kill = 0; kill < 3; kill++)
        {
            await SendAndKillAsync();
            outreach.Clock.Advance(Invitation.ClaimedFor + TimeSpan.FromMinutes(1));
        }
        var beforeTheEnd = (await mailbox.Server.MailsAsync()).Count;

        await outreach.SendAsync();

        var recipients = (await mailbox.Server.MailsAsync()).Select(mail => mail.To).ToList();
        Assert.InRange(beforeTheEnd, 3, People - 1);
        Assert.Equal((People, People), (recipients.Count, recipients.Distinct().Count()));
        Assert.All(await StoredRows.OfAsync(outreach.Application, "Invitations", "a~"), row => Assert.Equal(2, row.GetInt32("Step")));
    }

    private async Task SendAndKillAsync()
    {
        var before = (await mailbox.Server.MailsAsync()).Count;
        await using var process = await OtherProcess.StartAsync(outreach.Application);
        await process.KillAsync(
            process.Desk.RunAsync(nameof(SendInvitations), CancellationToken.None), async () => (await mailbox.Server.MailsAsync()).Count > before);
    }
}
