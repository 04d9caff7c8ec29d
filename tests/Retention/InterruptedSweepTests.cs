using Azure;
using FollowUp.Retention;

namespace FollowUp.Tests.Retention;

public sealed class InterruptedSweepTests
{
    private static readonly DateTimeOffset Expiry = new(2023, 3, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("free text", false)]
    [InlineData("free text", true)]
    [InlineData("invitations", false)]
    [InlineData("invitations", true)]
    public async Task A_failure_at_any_call_is_made_good_by_the_next_night_and_counts_once(string rule, bool answerIsLost)
    {
        await using var round = await ForgottenRound.StartAsync();
        var call = 0;
        bool happened;
        do
        {
            call++;
            await round.ComeAsync();
            round.Application.Interruption.Fail(call, answerIsLost);
            await DieAsync(round, rule, Expiry.AddDays(2 * call));
            happened = round.Application.Interruption.Happened;

            await round.SweepAsync(rule, Expiry.AddDays(2 * call + 1));

            Assert.True(await round.StoredAsync(rule) == 0, $"There is still something after a failure at call {call}.");
        }
        while (happened);
        var chain = await round.Application.Get<LedgerTable>().ReadAsync(CancellationToken.None);
        Assert.True(chain.Holds);
        Assert.Equal((call, call), (Count(chain, LedgerStage.Intended), Count(chain, LedgerStage.Done)));
        Assert.InRange(call, 10, 40);
    }

    private static int Count(LedgerChain chain, LedgerStage stage) => chain.Entries.Count(entry => entry.Stage == stage);

    private static async Task DieAsync(ForgottenRound round, string rule, DateTimeOffset now)
    {
        try
        {
            await round.SweepAsync(rule, now);
        }
        catch (RequestFailedException exception) when (exception.Status == 503)
        {
        }
        round.Application.Interruption.Cancel();
    }
}
