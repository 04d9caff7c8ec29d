using Azure.Data.Tables;
using FollowUp.Programmes;
using FollowUp.Shared;
using FollowUp.Summaries;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Tests.Summaries;

/// <summary>The version in force of one programme cannot be read.</summary>
public sealed class UnreadableProgrammeTests
{
    [Fact]
    public async Task Another_one_is_summed_up_closed_and_released_all_the_same()
    {
        await using var closed = await ClosedRound.StartAsync();
        await closed.Application.Get<StorageAccounts>().RosterTable("Programmes").AddEntityAsync(new TableEntity("a-broken-one", "~current") { ["Version"] = 1 });

        await Assert.ThrowsAsync<UnreadableProgrammeException>(closed.Round.FindStaleAsync);
        await closed.Round.EmptyQueueAsync();
        await Assert.ThrowsAsync<UnreadableProgrammeException>(() => closed.Application.Get<CloseRounds>().Run(new TimerInfo(), CancellationToken.None));
        closed.Application.Clock.MoveTo(Sample.Round.ClosesOn.AddDays(14));
        await Assert.ThrowsAsync<UnreadableProgrammeException>(closed.PassHourAsync);

        Assert.Equal(26, await closed.Round.ShownAsync());
        Assert.True((await closed.Application.Get<RoundTable>().FindAsync(Sample.Programme.Id, Sample.Round.Id, CancellationToken.None))?.IsClosed);
        Assert.NotNull(await closed.FileAsync(EditionFile.Page));
    }
}
