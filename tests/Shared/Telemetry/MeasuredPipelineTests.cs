using FollowUp.Desk;
using FollowUp.Invitations;
using FollowUp.Shared;
using FollowUp.Shared.Telemetry;
using FollowUp.Tests.Responses;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Tests.Shared.Telemetry;

public sealed class MeasuredPipelineTests : IAsyncLifetime
{
    private OpenRound round = null!;

    public async Task InitializeAsync() => round = await OpenRound.BeginAsync();

    public async Task DisposeAsync() => await round.DisposeAsync();

    [Fact]
    public async Task Nothing_due_and_nothing_poisoned_is_nothing() => Assert.Equal((0, 0), await MeasureAsync());

    [Fact]
    public async Task The_oldest_step_that_is_due_says_how_far_sending_is_behind()
    {
        await round.InviteAsync();
        round.Application.Clock.Advance(TimeSpan.FromHours(1));
        await round.InviteAsync();
        round.Application.Clock.Advance(TimeSpan.FromHours(1));

        var (behind, _) = await MeasureAsync();

        Assert.Equal(2 * 60 * 60, behind);
    }

    [Fact]
    public async Task A_message_in_a_poison_queue_is_counted()
    {
        var queue = round.Application.Get<StorageAccounts>().QueueWithPoison("Responses", "SummariesQueue").Poison;
        await queue.CreateIfNotExistsAsync();
        await queue.SendMessageAsync("{}");

        var (_, poisoned) = await MeasureAsync();

        Assert.Equal(1, poisoned);
    }

    [Fact]
    public async Task A_step_for_which_there_is_nobody_to_write_to_counts_as_sent()
    {
        var log = round.Application.Get<MeasureLog>();
        await round.InviteAsync();
        await round.Application.Get<SendInvitations>().Run(new TimerInfo(), CancellationToken.None);

        var taken = log.Take();
        Assert.Equal((1, 1, 0, 0), (taken["due"], taken["sent"], taken.GetValueOrDefault("deferred"), round.Application.Sends.Made));
    }

    private async Task<(long Behind, long Poisoned)> MeasureAsync()
    {
        var log = round.Application.Get<MeasureLog>();
        await round.Application.Get<MeasurePipeline>().Run(new TimerInfo(), CancellationToken.None);
        var taken = log.Take();
        return (taken["seconds_behind"], taken["poisoned"]);
    }
}
