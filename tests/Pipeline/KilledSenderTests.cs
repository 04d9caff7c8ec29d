using FollowUp.Invitations;
using FollowUp.Local.Clock;
using FollowUp.Local.Launcher;
using FollowUp.Tests.Ground;
using FollowUp.Tests.Invitations;
using FollowUp.Tests.Local.Functions;
using FollowUp.Tests.Local.Mailbox;

namespace FollowUp.Tests.Pipeline;

/// <summary>The application in a process of its own, killed three times while it sends, each time after more mails have arrived.</summary>
public sealed class KilledSenderTests(OwnMailbox mailbox) : IClassFixture<OwnMailbox>, IAsyncLifetime
{
    private const int People = 40;
    private readonly string clockFile = Path.GetTempFileName();
    private Outreach outreach = null!;

    public async Task InitializeAsync()
    {
        await mailbox.ResetAsync();
        outreach = await Outreach.StartAsync(mailbox.Server, settings: [("SendLimits:PerMinute", "40"), ("SendLimits:PerHour", "1000")]);
        await outreach.ImportAsync(Enumerable.Range(0, People).Select(_ => MailServer.NewAddress()));
        await outreach.PlanAsync();
    }

    public async Task DisposeAsync()
    {
        await outreach.DisposeAsync();
        File.Delete(clockFile);
    }

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
        using (var clock = new MovableClock(clockFile))
            clock.MoveTo(outreach.Clock.GetUtcNow());
        var port = FreePorts.Take(1)[0];
        await using var process = await FunctionsHost.StartAsync(Settings(port, (await StorageEmulator.Started).Host), null, CancellationToken.None);
        using var desk = new DeskClient(new Uri($"http://127.0.0.1:{port}"), RunningHost.Key);
        var sending = Record.ExceptionAsync(() => desk.RunAsync(nameof(SendInvitations), CancellationToken.None));
        await Eventually.TrueAsync(async () => (await mailbox.Server.MailsAsync()).Count > before, () => "one mail more");
        await process.KillAsync();
        await sending;
    }

    private Dictionary<string, string> Settings(int port, string hostStorage)
    {
        var settings = ApplicationSettings.Shared();
        foreach (var (name, value) in outreach.Application.Settings)
            settings[name.Replace(":", "__", StringComparison.Ordinal)] = value ?? "";
        settings["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}";
        settings["AzureWebJobsStorage"] = hostStorage;
        settings["AzureFunctionsWebHost__hostid"] = StorageEmulator.NewName();
        settings["LocalHost__Key"] = RunningHost.Key;
        settings["LocalHost__Clock"] = clockFile;
        return settings;
    }
}
