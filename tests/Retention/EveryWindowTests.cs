using System.Globalization;
using FollowUp.Local.Launcher;
using FollowUp.Retention;
using FollowUp.Summaries;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Retention;

public sealed class EveryWindowTests
{
    [Theory]
    [InlineData("drafts", "2022-03-01T00:00:00Z")]
    [InlineData("interview offers", "2022-05-29T23:00:00Z")]
    [InlineData("operations", "2022-05-29T23:00:00Z")]
    [InlineData("invitations", "2022-05-29T23:00:00Z")]
    [InlineData("contact details", "2022-05-30T00:00:00Z")]
    [InlineData("free text", "2023-03-01T00:00:00Z")]
    [InlineData("consent evidence", "2024-05-30T00:00:00Z")]
    [InlineData("responses", "2025-03-01T00:00:00Z")]
    [InlineData("partials", "2025-03-01T00:00:00Z")]
    [InlineData("research edition", "2025-03-01T00:00:00Z")]
    [InlineData("themes", "2025-03-01T00:00:00Z")]
    [InlineData("opt-outs", "2027-11-08T23:00:00Z")]
    public async Task Data_is_kept_the_tick_before_and_gone_on_the_tick(string rule, string expiresOn)
    {
        await using var round = await ForgottenRound.StartAsync();
        var expiry = DateTimeOffset.Parse(expiresOn, CultureInfo.InvariantCulture);
        var stored = await round.StoredAsync(rule);

        await round.SweepAsync(rule, expiry.AddTicks(-1));
        Assert.NotEqual(0, stored);
        Assert.Equal(stored, await round.StoredAsync(rule));

        await round.SweepAsync(rule, expiry);
        Assert.Equal(0, await round.StoredAsync(rule));
        Assert.Equal([LedgerStage.Intended, LedgerStage.Done], (await LedgerAsync(round)).Entries.Select(entry => entry.Stage));
    }

    [Fact]
    public async Task That_an_address_bounced_is_forgotten_with_the_opt_outs_once_its_owner_is()
    {
        await using var round = await ForgottenRound.StartAsync();
        var end = new DateTimeOffset(2027, 11, 8, 23, 0, 0, TimeSpan.Zero);
        await round.SweepAsync("contact details", end.AddYears(-1));

        await round.SweepAsync("bounces", end.AddTicks(-1));
        Assert.Equal(1, await round.StoredAsync("bounces"));

        await round.SweepAsync("bounces", end);
        Assert.Equal(0, await round.StoredAsync("bounces"));
    }

    [Fact]
    public async Task Free_text_goes_without_the_answers_beside_it_and_summaries_follow()
    {
        await using var round = await ForgottenRound.StartAsync();
        var responses = await round.StoredAsync("responses");
        var before = await round.ShardVersionAsync();

        await round.SweepAsync("free text", round.Begun.Round.ClosesOn.AddMonths(12));

        Assert.Equal(responses, await round.StoredAsync("responses"));
        Assert.NotEqual(before, await round.ShardVersionAsync());
    }

    [Fact]
    public async Task A_request_for_a_link_is_kept_for_seven_days_and_no_tick_longer()
    {
        await using var round = await ForgottenRound.StartAsync();
        var claimedOn = round.Application.Clock.GetUtcNow();
        await round.LeaveLinkRequestAsync(claimedOn);

        await round.SweepAsync("link requests", claimedOn.AddDays(7).AddTicks(-1));
        Assert.Equal(1, await round.StoredAsync("link requests"));

        await round.SweepAsync("link requests", claimedOn.AddDays(7));
        Assert.Equal(0, await round.StoredAsync("link requests"));
    }

    [Fact]
    public async Task An_export_is_kept_for_30_days_and_no_tick_longer()
    {
        await using var round = await ForgottenRound.StartAsync();
        var madeOn = round.Application.Clock.GetUtcNow();
        await round.Application.Get<ExportBlobs>().SaveAsync(new(Sample.Programme, Sample.Report), [new("rows.csv", "text/csv", new("rows"))], CancellationToken.None);

        await round.SweepAsync("exports", madeOn.AddDays(30).AddTicks(-1));
        Assert.Equal(1, await round.StoredAsync("exports"));

        await round.SweepAsync("exports", madeOn.AddDays(30));
        Assert.Equal(0, await round.StoredAsync("exports"));
    }

    [Theory]
    [InlineData("requests", "Requests", "ClosedOn", "2024-02-29T10:00:00Z", "2026-02-28T10:00:00Z")]
    [InlineData("holds", "Holds", "EndsOn", "2022-03-27T01:00:00Z", "2024-03-27T01:00:00Z")]
    [InlineData("audit trail", "Audit", "DoneOn", "2022-10-30T01:00:00Z", "2024-10-30T01:00:00Z")]
    [InlineData("erased ids", "Erased", "ErasedOn", "2022-02-01T10:00:00Z", "2022-03-15T10:00:00Z")]
    public async Task What_proves_how_people_were_dealt_with_is_kept_the_tick_before_and_gone_on_the_tick(
        string rule, string table, string column, string date, string expiresOn)
    {
        await using var round = await ForgottenRound.StartAsync();
        var (dated, expiry) = (DateTimeOffset.Parse(date, CultureInfo.InvariantCulture), DateTimeOffset.Parse(expiresOn, CultureInfo.InvariantCulture));
        await round.LeaveRowAsync(table, column, dated);

        await round.SweepAsync(rule, expiry.AddTicks(-1));
        Assert.Single(await StoredRows.OfAsync(round.Application, table));

        await round.SweepAsync(rule, expiry);
        Assert.Empty(await StoredRows.OfAsync(round.Application, table));
    }

    [Fact]
    public async Task What_was_done_at_the_desk_for_no_programme_is_kept_as_long()
    {
        await using var round = await ForgottenRound.StartAsync();
        var doneOn = new DateTimeOffset(2022, 10, 30, 1, 0, 0, TimeSpan.Zero);
        await round.LeaveRowAsync("Audit", "DoneOn", doneOn, AuditTable.Deployment);

        await round.SweepAsync("audit trail of the deployment", doneOn.AddMonths(24).AddTicks(-1));
        Assert.Single(await StoredRows.OfAsync(round.Application, "Audit"));

        await round.SweepAsync("audit trail of the deployment", doneOn.AddMonths(24));
        Assert.Empty(await StoredRows.OfAsync(round.Application, "Audit"));
    }

    private static Task<LedgerChain> LedgerAsync(ForgottenRound round) => round.Application.Get<LedgerTable>().ReadAsync(CancellationToken.None);
}
