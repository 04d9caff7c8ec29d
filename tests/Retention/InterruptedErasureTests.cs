using Azure;
using FollowUp.Alumni;
using FollowUp.Local.Launcher;
using FollowUp.Retention;

namespace FollowUp.Tests.Retention;

public sealed class InterruptedErasureTests
{
    private static readonly string[] Data = ["own answers", "invitations", "operations", "contact details", "bounces"];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_failure_at_any_call_is_made_good_five_minutes_later_and_counts_once(bool answerIsLost)
    {
        await using var round = await ForgottenRound.StartAsync();
        var call = 0;
        bool happened;
        do
        {
            call++;
            await round.ComeAsync();
            round.Application.Interruption.Fail(call, answerIsLost);
            await DieAsync(round);
            happened = round.Application.Interruption.Happened;
            if ((await OpenAsync(round)).Count == 0)
                await TakeAsync(round);

            await PassAsync(round, Erasures.Again);

            foreach (var data in Data)
                Assert.True(await round.StoredAsync(data) == 0, $"There are still {data} after a failure at call {call}.");
            Assert.Empty(await OpenAsync(round));
        }
        while (happened);
        var chain = await round.Application.Get<LedgerTable>().ReadAsync(CancellationToken.None);
        Assert.True(chain.Holds);
        Assert.Equal(call, chain.Entries.Count(entry => entry.Stage == LedgerStage.Done));
        Assert.InRange(call, 20, 60);
    }

    private static Task PassAsync(ForgottenRound round, TimeSpan time)
    {
        round.Application.Clock.Advance(time);
        return round.Application.Get<RepeatErasures>().Run(new(), CancellationToken.None);
    }

    private static async Task<IReadOnlyList<RightsRequest>> OpenAsync(ForgottenRound round) =>
        [.. (await round.Application.Get<RightsRequestTable>().AllAsync(Sample.Programme, CancellationToken.None)).Where(request => request.ClosedOn is null)];

    private static async Task TakeAsync(ForgottenRound round) => await round.Application.Get<RequestHandling>().TakeAsync(
        await round.HistoryAsync(), new(RightsRequestKind.Erasure, EmailAddress.Parse(ForgottenRound.Address)!, "By letter"), CancellationToken.None);

    private static async Task DieAsync(ForgottenRound round)
    {
        try
        {
            await TakeAsync(round);
        }
        catch (RequestFailedException exception) when (exception.Status == 503)
        {
        }
        round.Application.Interruption.Cancel();
    }
}
