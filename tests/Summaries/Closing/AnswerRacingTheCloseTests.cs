using FollowUp.Programmes;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Summaries.Closing;

public sealed class AnswerRacingTheCloseTests
{
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
        await using var started = await EndingRounds.StartAsync();
        await using var another = await started.Application.StartAnotherAsync(("Storage:CreateMissing", "false"));
        var taken = new List<bool>();
        var calls = await CallsAsync(started);
        for (var call = 1; call <= calls; call++)
            taken.Add(await RaceAsync(await started.OfAnotherProgrammeAsync(), another, call));
        return taken;
    }

    private static async Task<int> CallsAsync(EndingRounds started)
    {
        var rounds = await started.OfAnotherProgrammeAsync();
        await BeginAsync(rounds);
        rounds.Application.Faults.Stop();
        await rounds.CloseThisAsync(rounds.Application);
        return rounds.Application.Faults.Made;
    }

    private static async Task<bool> RaceAsync(EndingRounds rounds, TestApplication another, int call)
    {
        var begun = await BeginAsync(rounds);
        var isTaken = false;
        rounds.Application.Interruption.Before(call, async () => isTaken = await AnswerAsync(another, begun));

        await rounds.CloseThisAsync(rounds.Application);

        var answers = await rounds.AnswersAsync("s~");
        Assert.Equal(isTaken ? 11 : 10, answers.Count);
        Assert.Equal(answers.Count, (await rounds.KeptAsync(Round)).Background["sector"]["health"].Question("leadership_impact").Answered);
        Assert.Empty(await rounds.AnswersAsync("p~"));
        return isTaken;
    }

    private static async Task<BegunRound> BeginAsync(EndingRounds rounds)
    {
        var begun = await rounds.BeginAsync(Round);
        await rounds.AnswerAllAsync(begun, [.. Enumerable.Repeat("ten of them", 10)]);
        rounds.Application.Clock.MoveTo(Round.ClosesOn);
        return begun;
    }

    /// <summary>As by another process, which still has the form that was opened before the close.</summary>
    private static Task<bool> AnswerAsync(TestApplication application, BegunRound begun) => application.Get<FollowUp.Responses.ResponseBox>().PutAsync(
        new FollowUp.Responses.SurveyVisit.Open(begun, EndingRounds.NewPerson()),
        new(new Dictionary<string, string> { ["leadership_impact"] = "lasting" }, new Dictionary<string, string>()),
        CancellationToken.None);
}
