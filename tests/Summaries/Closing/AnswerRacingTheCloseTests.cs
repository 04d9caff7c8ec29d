using FollowUp.Programmes;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Summaries.Closing;

public sealed class AnswerRacingTheCloseTests
{
    private const int AtOnce = 3;
    private static readonly Round Round = EndingRounds.Evaluation;

    [Fact]
    public async Task It_is_in_or_out_as_a_whole_at_whatever_call_it_comes()
    {
        var outcomes = await AtEveryCallAsync();

        Assert.Contains(true, outcomes);
        Assert.Contains(false, outcomes);
        Assert.Equal(outcomes.OrderDescending(), outcomes);
    }

    /// <returns>By the number of the call before which the answer came, whether it was taken.</returns>
    private static async Task<IReadOnlyList<bool>> AtEveryCallAsync()
    {
        var taken = new SortedDictionary<int, bool>();
        var calls = 0;
        await using (var rounds = await EndingRounds.StartAsync())
        {
            await BeginAsync(rounds);
            rounds.Application.Faults.Stop();
            await rounds.CloseAsync();
            calls = rounds.Application.Faults.Made;
        }
        await Parallel.ForEachAsync(Enumerable.Range(1, calls), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (call, _) =>
        {
            var isTaken = await RaceAsync(call);
            lock (taken)
                taken[call] = isTaken;
        });
        return [.. taken.Values];
    }

    private static async Task<bool> RaceAsync(int call)
    {
        await using var rounds = await EndingRounds.StartAsync();
        var begun = await BeginAsync(rounds);
        await using var another = await rounds.Application.StartAnotherAsync(("Storage:CreateMissing", "false"));
        var isTaken = false;
        rounds.Application.Interruption.Before(call, async () => isTaken = await AnswerAsync(another, begun));

        await rounds.CloseAsync();

        var answers = await rounds.AnswersAsync("s~");
        Assert.Equal(isTaken ? 11 : 10, answers.Count);
        Assert.Equal(answers.Count, (await rounds.KeptAsync(Round)).Background["sector"]["health"].Question("leadership_impact").Answered);
        Assert.Empty(await rounds.AnswersAsync("p~"));
        return isTaken;
    }

    private static async Task<BegunRound> BeginAsync(EndingRounds rounds)
    {
        var begun = await rounds.BeginAsync(Round);
        for (var person = 0; person < 10; person++)
            await rounds.AnswerAsync(begun, EndingRounds.NewPerson());
        rounds.Application.Clock.MoveTo(Round.ClosesOn);
        return begun;
    }

    /// <summary>As by another process, which still has the form that was opened before the close.</summary>
    private static Task<bool> AnswerAsync(TestApplication application, BegunRound begun) => application.Get<FollowUp.Responses.ResponseBox>().PutAsync(
        new FollowUp.Responses.SurveyVisit.Open(begun, EndingRounds.NewPerson()),
        new(new Dictionary<string, string> { ["leadership_impact"] = "lasting" }, new Dictionary<string, string>()),
        CancellationToken.None);
}
