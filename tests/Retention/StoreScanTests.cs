using Azure.Data.Tables;
using FollowUp.Local.Launcher;
using FollowUp.Retention;
using FollowUp.Shared;
using FollowUp.Shared.Telemetry;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Retention;

public sealed class StoreScanTests
{
    private static readonly DateTimeOffset Late = new(2022, 6, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly (string, string)[] Canary =
    [
        ("Retention:Canaries:0:Programme", Sample.Programme),
        ("Retention:Canaries:0:Cohort", "2018-19"),
        ("Retention:Canaries:0:Marker", "ASH@alumni"),
    ];

    [Fact]
    public async Task What_nobody_declared_is_reported_every_night_until_it_is_gone()
    {
        await using var round = await ForgottenRound.StartAsync();
        await round.Application.Tables.MakeAllAsync();
        var accounts = round.Application.Get<StorageAccounts>();
        var (table, container) = (accounts.RosterTable("Shadows"), accounts.ResponsesContainer("shadows"));
        await table.CreateIfNotExistsAsync();
        await container.CreateIfNotExistsAsync();

        var scan = (await NightAsync(round)).GetProperty("scan");
        Assert.Equal(["Roster table Shadows", "Responses container shadows"], scan.GetProperty("undeclared").EnumerateArray().Select(store => store.GetString()));
        Assert.Equal(2, await MeasureAsync(round, "undeclared"));

        await new TableServiceClient(round.Application.Settings["Roster"]!).DeleteTableAsync(table.Name);
        await container.DeleteIfExistsAsync();
        Assert.Equal(0, (await NightAsync(round)).GetProperty("scan").GetProperty("undeclared").GetArrayLength());
        Assert.Equal(0, await MeasureAsync(round, "undeclared"));
    }

    [Fact]
    public async Task A_canary_is_looked_for_from_48_hours_after_its_contact_window_on_and_found_wherever_it_is_left()
    {
        await using var round = await ForgottenRound.StartAsync(Canary);
        round.Application.Clock.MoveTo(Late.AddTicks(-1));
        Assert.Empty((await ScanAsync(round)).CanariesAt);

        round.Application.Clock.MoveTo(Late);

        Assert.Equal(["Roster table Alumni, Email", "Roster table Interviews, Contact"], (await ScanAsync(round)).CanariesAt);
    }

    [Fact]
    public async Task A_canary_that_is_deleted_on_time_is_nowhere()
    {
        await using var round = await ForgottenRound.StartAsync(Canary);
        await round.SweepAsync("interview offers", Late);
        await round.SweepAsync("contact details", Late);

        Assert.Empty((await ScanAsync(round)).CanariesAt);
    }

    [Fact]
    public async Task A_canary_left_in_a_queue_or_a_blob_is_found_there()
    {
        await using var round = await ForgottenRound.StartAsync(Canary);
        await round.SweepAsync("interview offers", Late);
        await round.SweepAsync("contact details", Late);
        var accounts = round.Application.Get<StorageAccounts>();
        await accounts.Queue("Responses", "SummariesQueue").SendMessageAsync("to ash@alumni.example");
        await accounts.ResponsesContainer("exports").UploadBlobAsync("left", BinaryData.FromString("about ash@alumni.example"));

        Assert.Equal(["Responses container exports", "Responses queue summaries"], (await ScanAsync(round)).CanariesAt);
    }

    [Fact]
    public async Task What_is_overdue_is_measured_with_the_canaries_that_are_left()
    {
        await using var round = await ForgottenRound.StartAsync([.. Canary, ("Retention:Mode", "DryRun")]);
        Assert.Equal(0, await MeasureAsync(round, "overdue"));
        round.Application.Clock.MoveTo(Late);
        await NightAsync(round);

        var status = await StatusAsync(round);

        Assert.Equal(status.GetProperty("overdue").EnumerateArray().Sum(line => line.GetProperty("count").GetInt32()) + 2, await MeasureAsync(round, "overdue"));
        Assert.True(status.GetProperty("isAlarming").GetBoolean());
    }

    private static async Task<StoreScan> ScanAsync(ForgottenRound round) =>
        await round.Application.Get<StoreScanner>().ScanAsync(await round.HistoryAsync(), CancellationToken.None);

    private static async Task<System.Text.Json.JsonElement> NightAsync(ForgottenRound round)
    {
        await round.Application.Get<EnforceRetention>().Run(new(), CancellationToken.None);
        return await StatusAsync(round);
    }

    private static async Task<System.Text.Json.JsonElement> StatusAsync(ForgottenRound round) =>
        (await HttpAnswer.Of(round.Application, request => round.Application.Get<ReadRetention>().Run(request, Sample.Programme, CancellationToken.None))).Json;

    private static async Task<long> MeasureAsync(ForgottenRound round, string measure)
    {
        var log = round.Application.Get<MeasureLog>();
        await round.Application.Get<MeasureRetention>().Run(new(), CancellationToken.None);
        return log.Take()[measure];
    }
}
