using System.Globalization;
using Azure;
using Azure.Data.Tables;
using FollowUp.Retention;
using FollowUp.Shared;

namespace FollowUp.Tests.Retention;

public sealed class LedgerExpiresTests : IAsyncLifetime
{
    private static readonly DateTimeOffset WrittenOn = new(2024, 2, 29, 10, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Expiry = new(2030, 2, 28, 10, 0, 0, TimeSpan.Zero);
    private ForgottenRound round = null!;

    private LedgerTable Ledger => round.Application.Get<LedgerTable>();

    private TableClient Table => round.Application.Get<StorageAccounts>().ResponsesTable("Ledger");

    public async Task InitializeAsync()
    {
        round = await ForgottenRound.StartAsync();
        await WriteAsync(WrittenOn);
        await WriteAsync(WrittenOn);
        await WriteAsync(WrittenOn.AddYears(1));
    }

    public Task DisposeAsync() => round.DisposeAsync().AsTask();

    [Fact]
    public async Task Entries_are_kept_six_years_and_gone_on_the_tick_but_for_the_newest_of_them_and_the_chain_holds()
    {
        await round.SweepAsync(LedgerWindow.Rule, Expiry.AddTicks(-1));
        Assert.Equal([1, 2, 3, 4, 5, 6], await SequencesAsync());

        await round.SweepAsync(LedgerWindow.Rule, Expiry);

        Assert.Equal([4, 5, 6, 7, 8], await SequencesAsync());
        var chain = await Ledger.ReadAsync(CancellationToken.None);
        Assert.True(chain.Holds);
        Assert.Equal([(LedgerStage.Intended, 3), (LedgerStage.Done, 3)], chain.Entries.TakeLast(2).Select(entry => (entry.Stage, entry.Count)));
    }

    [Theory]
    [InlineData(4)]
    [InlineData(7)]
    [InlineData(8)]
    public async Task An_entry_that_was_taken_out_is_found_also_afterwards(long sequence)
    {
        await round.SweepAsync(LedgerWindow.Rule, Expiry);

        await Table.DeleteEntityAsync("ledger", LedgerRow.Key(sequence), ETag.All);

        Assert.False((await Ledger.ReadAsync(CancellationToken.None)).Holds);
    }

    [Fact]
    public async Task A_beginning_cut_off_that_no_entry_announces_is_found()
    {
        round.Application.Clock.MoveTo(Expiry);
        foreach (var sequence in (long[])[1, 2, 3])
            await Table.DeleteEntityAsync("ledger", LedgerRow.Key(sequence), ETag.All);

        Assert.False((await Ledger.ReadAsync(CancellationToken.None)).Holds);
    }

    [Fact]
    public async Task A_deletion_that_is_not_seen_to_its_end_stays_with_all_after_it()
    {
        round.Application.Clock.MoveTo(WrittenOn.AddYears(2));
        await Ledger.BeginAsync(new("run", "contact details", "other~2018-19", WrittenOn, "manifest"), () => Task.FromResult(1), CancellationToken.None);

        await round.SweepAsync(LedgerWindow.Rule, Expiry.AddYears(10));

        Assert.Equal([6, 7, 8, 9], await SequencesAsync());
    }

    [Fact]
    public async Task A_failure_at_any_call_leaves_a_chain_that_holds_and_is_made_good_by_the_next_night()
    {
        var now = Expiry;
        var call = 0;
        bool happened;
        do
        {
            call++;
            await WriteAsync(now);
            now = now.AddYears(7);
            round.Application.Interruption.Fail(call, answerIsLost: call % 2 == 0);
            await DieAsync(now);
            happened = round.Application.Interruption.Happened;
            Assert.True((await Ledger.ReadAsync(CancellationToken.None)).Holds, $"The chain is broken after a failure at call {call}.");

            await round.SweepAsync(LedgerWindow.Rule, now);

            Assert.Equal(0, await Ledger.CountExpiredAsync(now, CancellationToken.None));
            Assert.Empty(await Ledger.OpenAsync("send-leadership", CancellationToken.None));
        }
        while (happened);
        Assert.True((await Ledger.ReadAsync(CancellationToken.None)).Holds);
        Assert.InRange(call, 8, 40);
    }

    private async Task DieAsync(DateTimeOffset now)
    {
        try
        {
            await round.SweepAsync(LedgerWindow.Rule, now);
        }
        catch (RequestFailedException exception) when (exception.Status == 503)
        {
        }
        round.Application.Interruption.Cancel();
    }

    private async Task WriteAsync(DateTimeOffset on)
    {
        round.Application.Clock.MoveTo(on);
        var deletion = new Deletion(Guid.NewGuid().ToString("N"), "contact details", string.Create(CultureInfo.InvariantCulture, $"send-leadership~{on:yyyy}"), on, "manifest");
        var begun = await Ledger.BeginAsync(deletion, () => Task.FromResult(60), CancellationToken.None);
        await Ledger.FinishAsync(begun!, CancellationToken.None);
    }

    private async Task<IEnumerable<long>> SequencesAsync() => (await Ledger.ReadAsync(CancellationToken.None)).Entries.Select(entry => entry.Sequence);
}
