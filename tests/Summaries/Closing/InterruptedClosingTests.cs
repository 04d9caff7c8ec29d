using Azure;
using FollowUp.Programmes;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Summaries.Closing;

/// <summary>One run closes and seals a round; whatever becomes of it, the next one finishes, and nothing is counted twice.</summary>
public sealed class InterruptedClosingTests
{
    private const int AtOnce = 3;
    private static readonly Round Round = EndingRounds.Evaluation;
    private static readonly string[] Words = [.. Enumerable.Range(0, 12).Select(person => $"{person:D2}")];

    [Theory]
    [InlineData(false, 412)]
    [InlineData(true, 0)]
    public Task A_call_that_fails_is_made_good_by_the_next_run(bool isCarriedOut, int status) =>
        AtEveryWriteAsync((rounds, call) => rounds.Application.Faults.FailOn(call, new(isCarriedOut, status)));

    [Fact]
    public Task A_process_that_is_killed_is_made_good_by_the_next_run() => AtEveryWriteAsync((rounds, call) => rounds.Application.Faults.DieOn(call));

    [Fact]
    public Task Another_run_at_any_call_does_no_harm() => AtEveryCallAsync((rounds, another, call) =>
        rounds.Application.Interruption.Before(call, () => rounds.CloseThisAsync(another)));

    [Fact]
    public Task Another_run_that_dies_at_the_same_call_does_no_harm() => AtEveryCallAsync((rounds, another, call) =>
        rounds.Application.Interruption.Before(call, async () =>
        {
            another.Faults.DieOn(call + 3);
            await RunAsync(rounds, another);
            another.Faults.Stop();
        }));

    private static async Task AtEveryCallAsync(Action<EndingRounds, TestApplication, int> choose)
    {
        var calls = (await CallsAsync()).Made;
        Assert.InRange(calls, 25, 70);
        await AtEachAsync(Enumerable.Range(1, calls), choose);
    }

    /// <summary>A failure at a call that only reads leaves what a failure at the next one that writes leaves.</summary>
    private static async Task AtEveryWriteAsync(Action<EndingRounds, int> choose)
    {
        var writes = (await CallsAsync()).Writes;
        Assert.InRange(writes.Count, 10, 40);
        await AtEachAsync(writes, (rounds, _, call) => choose(rounds, call));
    }

    /// <summary>A few processes at once, each with one programme after the other.</summary>
    private static Task AtEachAsync(IEnumerable<int> calls, Action<EndingRounds, TestApplication, int> choose) => Task.WhenAll(calls.GroupBy(call => call % AtOnce).Select(async some =>
    {
        await using var started = await EndingRounds.StartAsync();
        await using var another = await started.Application.StartAnotherAsync(("Storage:CreateMissing", "false"));
        foreach (var call in some)
            await ConvergesAsync(await BeginAsync(started), rounds => choose(rounds, another, call), $"call {call}");
    }));

    private static async Task<(int Made, IReadOnlyList<int> Writes)> CallsAsync()
    {
        await using var started = await EndingRounds.StartAsync();
        var rounds = await BeginAsync(started);
        rounds.Application.Faults.Stop();
        await rounds.CloseThisAsync(rounds.Application);
        return (rounds.Application.Faults.Made, rounds.Application.Faults.Writes);
    }

    private static async Task ConvergesAsync(EndingRounds rounds, Action<EndingRounds> choose, string which)
    {
        choose(rounds);
        await RunAsync(rounds, rounds.Application);
        rounds.Application.Faults.Stop();
        rounds.Application.Interruption.Cancel();

        await rounds.CloseThisAsync(rounds.Application);
        await rounds.CloseThisAsync(rounds.Application);

        var words = (await rounds.AnswersAsync("s~")).Select(row => row.GetString("Q_in_your_words")).Order(StringComparer.Ordinal);
        Assert.True(words.SequenceEqual(Words), $"Answers are missing or there twice after {which}.");
        Assert.True((await rounds.KeptAsync(Round)).Background["sector"]["health"].Question("leadership_impact").Answered == Words.Length, $"The background is miscounted after {which}.");
        Assert.False((await rounds.AnswersAsync()).Any(row => row.RowKey[0] is 'p' or 'd'), $"Something is left after {which}.");
        Assert.Equal(["~begun", "~begun", "~sealed", "~sealed", "~shard", "~shard", "~tally"], (await rounds.AnswersAsync("~")).Select(row => row.RowKey).Order(StringComparer.Ordinal));
        Assert.Empty(await rounds.InvitationsAsync("q~"));
        Assert.False(await rounds.HasKeyAsync(Round), $"The key is there after {which}.");
        var state = await rounds.StateAsync(Round);
        Assert.Equal((true, true), (state.IsClosed, state.IsSealed));
        Assert.Equal([0, 0, 0], state.StepsTaken);
    }

    private static async Task RunAsync(EndingRounds rounds, TestApplication instance) =>
        Assert.True(await Record.ExceptionAsync(() => rounds.CloseThisAsync(instance)) is null or RequestFailedException);

    private static async Task<EndingRounds> BeginAsync(EndingRounds started)
    {
        var rounds = await started.OfAnotherProgrammeAsync();
        var begun = await rounds.BeginAsync(Round, shards: 2);
        await rounds.AnswerAllAsync(begun, Words);
        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => rounds.InviteAsync(begun, EndingRounds.NewPerson())));
        rounds.Application.Clock.MoveTo(Round.ClosesOn);
        return rounds;
    }
}
