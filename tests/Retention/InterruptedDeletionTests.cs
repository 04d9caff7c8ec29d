using Azure;
using FollowUp.Retention;

namespace FollowUp.Tests.Retention;

public sealed class InterruptedDeletionTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_failure_at_any_call_is_made_good_by_the_next_night_and_counts_once(bool answerIsLost)
    {
        var call = 0;
        bool happened;
        do
        {
            await using var roster = await StartAsync();
            call++;
            roster.Application.Interruption.Fail(call, answerIsLost);
            await DieAsync(roster);
            happened = roster.Application.Interruption.Happened;
            roster.Application.Clock.Advance(TimeSpan.FromDays(1));

            await roster.SweepCohortsAsync();

            await AssertGoneOnceAsync(roster, $"a failure at call {call}");
        }
        while (happened);
        Assert.InRange(call, 15, 40);
    }

    [Fact]
    public async Task Another_sweep_at_any_call_counts_once()
    {
        var call = 0;
        bool happened;
        do
        {
            await using var roster = await StartAsync();
            call++;
            roster.Application.Interruption.Before(call, roster.SweepCohortsAsync);

            await roster.SweepCohortsAsync();

            happened = roster.Application.Interruption.Happened;
            await AssertGoneOnceAsync(roster, $"another sweep at call {call}");
        }
        while (happened);
        Assert.InRange(call, 15, 40);
    }

    [Fact]
    public async Task A_run_that_died_is_finished_at_its_own_cutoff()
    {
        await using var roster = await StartAsync();
        var begun = await roster.Application.Get<LedgerTable>().BeginAsync(
            new("run", "contact details", "send-leadership~2018-19", ExpiringRoster.Expiry, "manifest"), () => Task.FromResult(3), CancellationToken.None);
        roster.Application.Clock.Advance(TimeSpan.FromDays(3));

        await roster.SweepCohortsAsync();

        var done = (await roster.LedgerAsync()).Entries[^1];
        Assert.Equal((LedgerStage.Done, begun!.Run, begun.Cutoff, begun.Count), (done.Stage, done.Run, done.Cutoff, done.Count));
        Assert.Equal(roster.Application.Clock.GetUtcNow(), done.WrittenOn);
    }

    private static async Task<ExpiringRoster> StartAsync()
    {
        var roster = await ExpiringRoster.StartUnannouncedAsync();
        roster.Application.Clock.MoveTo(ExpiringRoster.Expiry);
        return roster;
    }

    private static async Task DieAsync(ExpiringRoster roster)
    {
        try
        {
            await roster.SweepCohortsAsync();
        }
        catch (RequestFailedException exception) when (exception.Status == 503)
        {
        }
        roster.Application.Interruption.Cancel();
    }

    private static async Task AssertGoneOnceAsync(ExpiringRoster roster, string after)
    {
        Assert.Equal(0, await roster.PeopleAsync(ExpiringRoster.Cohort));
        var ledger = await roster.LedgerAsync();
        Assert.True(ledger.Holds, $"The chain does not hold after {after}.");
        Assert.True(
            ledger.Entries.Select(entry => (entry.Stage, entry.Count)).SequenceEqual([(LedgerStage.Intended, 3), (LedgerStage.Done, 3)]),
            $"The ledger says something else than 3 intended and 3 done after {after}.");
    }
}
