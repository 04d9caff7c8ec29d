using FollowUp.Summaries;

namespace FollowUp.Tests.Summaries;

public sealed class SeveralShardsTests
{
    private const int Shards = 4;

    [Fact]
    public async Task They_are_counted_together()
    {
        await using var round = await OpenRound.StartAsync(Shards);
        await round.AnswerAsync(..40);

        await round.PassMinuteAsync();

        Assert.Equal(40, await round.ShownAsync());
    }

    [Fact]
    public async Task Only_the_shard_that_changed_is_read_again()
    {
        await using var round = await OpenRound.StartAsync(Shards);
        await round.AnswerAsync(..40);
        await round.RecomputeAsync();
        Assert.Equal(Shards, AnswersRead(round));

        await round.AnswerAsync(40..41);
        round.Application.Calls.Forget();
        await round.RecomputeAsync();

        Assert.Equal(1, AnswersRead(round));
    }

    [Fact]
    public async Task One_more_answer_costs_the_calls_of_the_shards_twice_and_at_most_40_more()
    {
        await using var round = await OpenRound.StartAsync(Shards);
        await round.AnswerAsync(..40);
        await round.RecomputeAsync();
        await round.AnswerAsync(40..45);
        round.Application.Calls.Forget();

        await round.RecomputeAsync();

        Assert.Equal(45, await round.ShownAsync());
        Assert.InRange(round.Application.Calls.Made.Count, 2 * Shards, (2 * Shards) + 40);
    }

    [Fact]
    public async Task Changed_shards_on_top_of_known_ones_give_the_bytes_of_a_run_from_nothing()
    {
        await using var round = await OpenRound.StartAsync(Shards);
        await round.AnswerAsync(..30);
        await round.AnswerAsync(0, "minimal", "Words");
        await round.PassMinuteAsync();
        await round.AnswerAsync(30..37, "modest");
        await round.AnswerAsync(1..9, "unsure");
        await round.WithdrawAsync(5..7);
        round.Close();
        await round.PassMinuteAsync();
        var files = await round.FilesAsync();

        await round.ForgetSummaryAsync();
        await round.PassMinuteAsync();

        Assert.Equal(await round.FilesAsync(), files);
        Assert.Equal(35, await round.ShownAsync());
    }

    [Fact]
    public async Task A_tally_of_an_older_version_of_a_shard_is_not_used()
    {
        await using var round = await OpenRound.StartAsync(Shards);
        await round.AnswerAsync(..20);
        await round.PassMinuteAsync();
        var partials = round.Application.Get<PartialBlobs>();
        var older = new ShardVersion(Sample.Round.Id, 0, "of an older version");
        await partials.SaveAsync(OpenRound.Report, older, Sample.Tally(Sample.Responses), CancellationToken.None);

        await round.AnswerAsync(20..25);
        await round.PassMinuteAsync();

        Assert.Equal(25, await round.ShownAsync());
    }

    /// <summary>How many shards' answers were queried.</summary>
    private static int AnswersRead(OpenRound round) => round.Application.Calls.Made.Count(call => call.StartsWith("GET", StringComparison.Ordinal) && call.EndsWith("Responses()", StringComparison.Ordinal));
}
