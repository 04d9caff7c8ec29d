using System.Text.Json;

namespace FollowUp.Tests.Summaries;

public sealed class SummaryMessagesTests(OpenRoundInTurn turn) : IClassFixture<OpenRoundInTurn>, IAsyncLifetime
{
    private readonly OpenRound round = turn.Round;

    public Task InitializeAsync() => round.StartOverAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("make it anew")]
    [InlineData("{\"Programme\":\"send-leadership\"}")]
    [InlineData("{\"Programme\":\"send-leadership\",\"Report\":null}")]
    public async Task One_that_is_no_request_is_refused_before_storage_is_asked(string message)
    {
        round.Application.Calls.Forget();

        await Assert.ThrowsAnyAsync<JsonException>(() => round.RecomputeAsync(message));

        Assert.Empty(round.Application.Calls.Made);
    }

    [Theory]
    [InlineData("send-leadership", "evaluation-2023")]
    [InlineData("send-leadership", "../send-leadership/evaluation-2022")]
    [InlineData("other", "evaluation-2022")]
    public async Task One_for_a_report_that_there_is_not_writes_nothing(string programme, string report)
    {
        await round.RecomputeAsync(new FollowUp.Summaries.SummaryRequest(programme, report).ToMessage());

        Assert.Empty(await round.EverythingInBlobsAsync());
    }

    [Fact]
    public async Task One_that_comes_twice_changes_nothing_the_second_time()
    {
        await round.AnswerAsync(..12);
        await round.RecomputeAsync();
        round.Application.Calls.Forget();

        await round.RecomputeAsync();

        Assert.DoesNotContain(round.Application.Calls.Made, call => !call.StartsWith("GET", StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_that_comes_late_makes_the_report_from_the_answers_as_they_are_then()
    {
        await round.AnswerAsync(..12);
        await round.FindStaleAsync();
        await round.RecomputeAsync();
        await round.AnswerAsync(12..17);
        await round.RecomputeAsync();

        await round.EmptyQueueAsync();

        Assert.Equal(17, await round.ShownAsync());
        Assert.Equal(0, await round.PassMinuteAsync());
    }
}
