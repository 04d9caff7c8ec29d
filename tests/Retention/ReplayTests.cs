using Azure;
using FollowUp.Retention;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Retention;

public sealed class ReplayTests
{
    private static readonly string[] Roster = ["Alumni", "Addresses", "Invitations", "Operations"];

    [Fact]
    public async Task A_restored_backup_loses_again_whoever_was_erased_since()
    {
        await using var round = await ForgottenRound.StartAsync();
        var backup = await BackUpAsync(round);
        await EraseAsync(round);
        await backup.RestoreAsync();
        Assert.Equal(1, await round.StoredAsync("contact details"));

        var answer = await ReplayAsync(round);

        Assert.NotEqual(0, answer.Json.GetProperty("deleted").GetInt32());
        foreach (var data in new[] { "contact details", "bounces", "invitations", "operations", "own answers" })
            Assert.Equal(0, await round.StoredAsync(data));
    }

    [Fact]
    public async Task Replayed_again_it_finds_nothing_and_the_ledger_counts_once()
    {
        await using var round = await ForgottenRound.StartAsync();
        var backup = await BackUpAsync(round);
        await EraseAsync(round);
        await backup.RestoreAsync();
        await ReplayAsync(round);

        Assert.Equal(0, (await ReplayAsync(round)).Json.GetProperty("deleted").GetInt32());
        var chain = await round.Application.Get<LedgerTable>().ReadAsync(CancellationToken.None);
        Assert.True(chain.Holds);
        Assert.Equal([LedgerStage.Intended, LedgerStage.Done], chain.Entries.Where(entry => entry.Rule == "replay").Select(entry => entry.Stage));
    }

    [Fact]
    public async Task Whoever_was_not_erased_stays()
    {
        await using var round = await ForgottenRound.StartAsync();

        Assert.Equal(0, (await ReplayAsync(round)).Json.GetProperty("deleted").GetInt32());
        Assert.Equal(1, await round.StoredAsync("contact details"));
        Assert.Equal(1, await round.StoredAsync("own answers"));
    }

    [Fact]
    public async Task A_failure_at_any_call_is_made_good_by_replaying_again_and_counts_once()
    {
        await using var round = await ForgottenRound.StartAsync();
        var backup = await BackUpAsync(round);
        await EraseAsync(round);
        var call = 0;
        bool happened;
        do
        {
            call++;
            await backup.RestoreAsync();
            round.Application.Interruption.Fail(call, answerIsLost: call % 2 == 0);
            await DieAsync(round);
            happened = round.Application.Interruption.Happened;

            await ReplayAsync(round);

            Assert.True(await round.StoredAsync("own answers") + await round.StoredAsync("contact details") == 0, $"Somebody is back after a failure at call {call}.");
        }
        while (happened);
        var chain = await round.Application.Get<LedgerTable>().ReadAsync(CancellationToken.None);
        Assert.True(chain.Holds);
        Assert.Equal(call, chain.Entries.Count(entry => entry is { Rule: "replay", Stage: LedgerStage.Done }));
    }

    private static async Task DieAsync(ForgottenRound round)
    {
        try
        {
            await ReplayAsync(round);
        }
        catch (RequestFailedException exception) when (exception.Status == 503)
        {
        }
        round.Application.Interruption.Cancel();
    }

    private static Task<HttpAnswer> ReplayAsync(ForgottenRound round) => HttpAnswer.Of(
        round.Application, request => round.Application.Get<ReplayErasures>().Run(request, CancellationToken.None), new StringContent(""));

    private static async Task EraseAsync(ForgottenRound round)
    {
        await round.Application.Get<RequestHandling>().TakeAsync(
            await round.HistoryAsync(), new(RightsRequestKind.Erasure, FollowUp.Alumni.EmailAddress.Parse(ForgottenRound.Address)!, "By letter"), CancellationToken.None);
        round.Application.Clock.Advance(Erasures.Again);
        await round.Application.Get<RepeatErasures>().Run(new(), CancellationToken.None);
    }

    private static Task<RestoredBackup> BackUpAsync(ForgottenRound round) => RestoredBackup.OfAsync(round, [.. Roster, "Responses"]);
}
