using Azure.Data.Tables;
using FollowUp.Programmes;
using FollowUp.Retention;
using FollowUp.Shared;
using FollowUp.Shared.Telemetry;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Retention;

/// <summary>The version in force of one programme cannot be read.</summary>
public sealed class UnreadableProgrammeTests : IAsyncLifetime
{
    private ForgottenRound round = null!;

    public async Task InitializeAsync()
    {
        round = await ForgottenRound.StartAsync();
        await round.Application.Get<StorageAccounts>().RosterTable("Programmes").AddEntityAsync(new TableEntity("a-broken-one", "~current") { ["Version"] = 1 });
    }

    public async Task DisposeAsync() => await round.DisposeAsync();

    [Fact]
    public async Task What_is_overdue_of_the_others_is_measured_all_the_same()
    {
        round.Application.Clock.MoveTo(round.Begun.Round.ClosesOn.AddDays(3));
        var log = round.Application.Get<MeasureLog>();

        await Assert.ThrowsAsync<UnreadableProgrammeException>(() => round.Application.Get<MeasureRetention>().Run(new(), CancellationToken.None));

        Assert.NotEqual(0, log.Take()["overdue"]);
    }

    [Fact]
    public async Task Whoever_was_erased_of_another_is_erased_again_after_a_restore_and_the_call_fails()
    {
        var backup = await RestoredBackup.OfAsync(round, "Alumni", "Addresses", "Responses");
        await Assert.ThrowsAsync<UnreadableProgrammeException>(() => EraseAsync());
        await backup.RestoreAsync();
        Assert.Equal(1, await round.StoredAsync("contact details"));

        await Assert.ThrowsAsync<UnreadableProgrammeException>(() => HttpAnswer.Of(
            round.Application, request => round.Application.Get<ReplayErasures>().Run(request, CancellationToken.None), new StringContent("")));

        Assert.Equal((0, 0), (await round.StoredAsync("contact details"), await round.StoredAsync("own answers")));
    }

    private async Task EraseAsync()
    {
        await round.AskAsync("erasure");
        round.Application.Clock.Advance(Erasures.Again);
        await round.Application.Get<RepeatErasures>().Run(new(), CancellationToken.None);
    }
}
