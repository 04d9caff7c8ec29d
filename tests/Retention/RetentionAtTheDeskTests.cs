using Azure;
using Azure.Data.Tables;
using FollowUp.Local.Launcher;
using FollowUp.Retention;
using FollowUp.Shared;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Retention;

public sealed class RetentionAtTheDeskTests
{
    [Fact]
    public async Task The_forecast_says_what_goes_when_and_how_much()
    {
        await using var roster = await ExpiringRoster.StartAsync();

        var lines = (await ReadAsync(roster)).Json.GetProperty("forecast").GetProperty("lines").EnumerateArray().ToList();

        var contacts = Assert.Single(lines, line => line.GetProperty("scope").GetString() == "send-leadership~2018-19" && line.GetProperty("rule").GetString() == "contact details");
        Assert.Equal((ExpiringRoster.Expiry, 3), (contacts.GetProperty("expiresOn").GetDateTimeOffset(), contacts.GetProperty("count").GetInt32()));
    }

    [Fact]
    public async Task Data_is_overdue_48_hours_after_its_expiry_and_not_a_tick_earlier()
    {
        await using var roster = await ExpiringRoster.StartAsync();
        roster.Application.Clock.MoveTo(ExpiringRoster.Expiry + Overdue.Patience - TimeSpan.FromTicks(1));
        Assert.Equal(0, (await ReadAsync(roster)).Json.GetProperty("overdue").GetArrayLength());

        roster.Application.Clock.Advance(TimeSpan.FromTicks(1));

        var overdue = (await ReadAsync(roster)).Json;
        Assert.Equal("contact details", overdue.GetProperty("overdue")[0].GetProperty("rule").GetString());
        Assert.True(overdue.GetProperty("isAlarming").GetBoolean());
    }

    [Fact]
    public async Task A_night_without_a_sweep_is_alarming_after_26_hours()
    {
        await using var roster = await ExpiringRoster.StartAsync();
        await roster.SweepAsync();
        roster.Application.Clock.Advance(TimeSpan.FromHours(26) - TimeSpan.FromTicks(1));
        Assert.False((await ReadAsync(roster)).Json.GetProperty("isAlarming").GetBoolean());

        roster.Application.Clock.Advance(TimeSpan.FromTicks(1));

        Assert.True((await ReadAsync(roster)).Json.GetProperty("isAlarming").GetBoolean());
    }

    [Fact]
    public async Task A_ledger_that_somebody_changed_is_said_not_to_hold()
    {
        await using var roster = await ExpiringRoster.StartAsync();
        roster.Application.Clock.MoveTo(ExpiringRoster.Expiry);
        await roster.SweepAsync();
        Assert.True((await ReadLedgerAsync(roster)).Json.GetProperty("holds").GetBoolean());

        await roster.Application.Get<StorageAccounts>().ResponsesTable("Ledger").UpdateEntityAsync(new TableEntity("ledger", "0000000000000000001") { ["Count"] = 2 }, ETag.All);

        Assert.False((await ReadLedgerAsync(roster)).Json.GetProperty("holds").GetBoolean());
    }

    [Theory]
    [InlineData("days", "181")]
    [InlineData("days", "0")]
    [InlineData("reason", "")]
    [InlineData("owner", "")]
    [InlineData("part", "1999-00")]
    [InlineData("cohort", "2018-19")]
    public async Task A_hold_needs_a_reason_an_owner_an_end_within_180_days_and_a_part_that_is_there(string field, string value)
    {
        await using var roster = await ExpiringRoster.StartAsync();

        Assert.Equal(400, (await HoldAsync(roster, (field, value))).Status);
    }

    [Fact]
    public async Task A_hold_is_listed_and_can_be_ended_once()
    {
        await using var roster = await ExpiringRoster.StartAsync();
        var placed = await HoldAsync(roster, ("days", "180"));
        var id = placed.Json.GetProperty("id").GetString()!;

        Assert.Equal("send-leadership~2018-19", (await ReadAsync(roster)).Json.GetProperty("holds")[0].GetProperty("scope").GetString());
        Assert.Equal((200, 404), ((await ReleaseAsync(roster, id)).Status, (await ReleaseAsync(roster, id)).Status));
    }

    private static Task<HttpAnswer> ReadAsync(ExpiringRoster roster) => HttpAnswer.Of(
        roster.Application, request => roster.Application.Get<ReadRetention>().Run(request, Sample.Programme, CancellationToken.None));

    private static Task<HttpAnswer> ReadLedgerAsync(ExpiringRoster roster) => HttpAnswer.Of(
        roster.Application, request => roster.Application.Get<ReadLedger>().Run(request, CancellationToken.None));

    private static Task<HttpAnswer> ReleaseAsync(ExpiringRoster roster, string id) => HttpAnswer.Of(
        roster.Application, request => roster.Application.Get<ReleaseHold>().Run(request, Sample.Programme, id, CancellationToken.None));

    private static Task<HttpAnswer> HoldAsync(ExpiringRoster roster, (string Field, string Value) change)
    {
        var fields = new Dictionary<string, string> { ["reason"] = "A claim", ["owner"] = "Robin Ash", ["days"] = "30", ["part"] = ExpiringRoster.Cohort };
        fields[change.Field] = change.Value;
        return HttpAnswer.Of(roster.Application, request => roster.Application.Get<PlaceHold>().Run(request, Sample.Programme, CancellationToken.None), new FormUrlEncodedContent(fields));
    }
}
