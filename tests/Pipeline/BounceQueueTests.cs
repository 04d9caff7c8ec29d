using FollowUp.Alumni;
using FollowUp.Invitations;
using FollowUp.Local.Launcher;
using FollowUp.Tests.Ground;
using FollowUp.Tests.Invitations;
using FollowUp.Tests.Local.Functions;

namespace FollowUp.Tests.Pipeline;

public sealed class BounceQueueTests
{
    [Theory]
    [InlineData("bounced")]
    [InlineData("suppressed")]
    public async Task A_report_goes_from_the_e_mail_service_over_its_queue_to_the_teams_list(string word)
    {
        var (storage, queue) = (await StorageEmulator.Started, StorageEmulator.NewName());
        await using var mails = await MailServer.StartAsync(new MailboxSettings { ReportsConnection = storage.Roster, ReportsQueue = queue });
        await using var outreach = await Outreach.StartAsync(
            mails, null, ("Roster", storage.Roster), ("Responses", storage.Responses), ("DeliveryReportsQueue", queue));
        await using var host = await RunningHost.StartAsync<RecordDelivery>(
            new(outreach.Application.Settings) { ["AzureFunctionsJobHost:extensions:queues:maxPollingInterval"] = "00:00:00.2" },
            builder => builder.Services.AddFollowUp());
        var (unlucky, lucky) = (await outreach.AddAsync(word), await outreach.AddAsync());

        await outreach.PlanAsync();
        await outreach.SendAsync();
        await Eventually.TrueAsync(async () => (await BouncedAsync(outreach)).Count > 0, () => "a bounce on the list");
        await outreach.SendAfterAsync(TimeSpan.FromDays(7));

        var bounce = Assert.Single(await BouncedAsync(outreach));
        Assert.Equal((unlucky.Email, word), (bounce.Address, bounce.Status.ToLowerInvariant()));
        Assert.Equal((1, 2), (await outreach.MailCountAsync(unlucky), await outreach.MailCountAsync(lucky)));
    }

    private static Task<IReadOnlyList<BouncedAddress>> BouncedAsync(Outreach outreach) =>
        outreach.Application.Get<BouncedAddresses>().InAsync(outreach.Programme, CancellationToken.None);
}
