using FollowUp.Programmes;
using FollowUp.Summaries;

namespace FollowUp.Tests.Summaries;

/// <summary>
/// Differencing on an agreement scale, of which each wave's release may show every step: it can tell what those had said who answered one
/// wave alone.
/// </summary>
public sealed class TwoReportsOnAScaleTests
{
    private static readonly Question Question = Tables.Scale;

    private static readonly AnswerOrder Order = AnswerOrder.Of(Question)!;

    private static readonly string[] Steps = [.. Tables.Ids(5)];

    [Fact]
    public void Few_with_a_pair_can_have_stood_at_the_best_step_so_that_all_others_there_have_none()
    {
        var waves = Waves([("a", "a", 5), ("b", "a", 10), ("c", "b", 10), ("d", "b", 5), ("e", "b", 5)], aloneBefore: "a", aloneAfter: "c");

        Assert.Equal([15, 10, 10, 5, 5], Tables.Counts(ChoiceDisclosure.Of(Question, waves.Before.All.Question(Question.Id), invited: 100, DisclosureLimits.Lowest)));
        Assert.Equal([30, 5], Tables.Counts(MatchedChange.Of(Question, waves.Change(Question)!, DisclosureLimits.Lowest)));
        Assert.False(IsTold(waves));
    }

    [Fact]
    public void Where_moves_are_told_those_who_answered_the_earlier_wave_alone_need_not_have_agreed()
    {
        (string From, string To)[] all = [.. from before in Steps from after in Steps select (before, after)];
        var told = (
            from one in Enumerable.Range(0, all.Length)
            from two in Enumerable.Range(0, one)
            from three in Enumerable.Range(0, two)
            from alone in Steps
            let moves = new[] { all[one], all[two], all[three] }
            where IsTold(Waves([.. moves.Select(move => (move.From, move.To, 12))], alone, aloneAfter: null))
            select (Moves: moves, Alone: alone)).ToList();

        Assert.NotEmpty(told);
        Assert.All(told, world => Assert.Contains(Enumerable.Range(1, 3), pairs => CanHaveDiffered(world.Moves, world.Alone, [], pairs)));
    }

    /// <summary>
    /// Whether so many pairs, and as many who answered the earlier wave alone, can have had each other's earlier answers, so that not all
    /// alone agreed, with every table and the number of each move the same.
    /// </summary>
    private static bool CanHaveDiffered((string From, string To)[] moves, string alone, (string From, string To)[] chosen, int pairs)
    {
        if (chosen.Length < pairs)
            return moves.Any(move => CanHaveDiffered(moves, alone, [.. chosen, move], pairs));
        var directions = chosen.Select(move => Order.Direction(move.From, move.To)).Order().ToList();
        return Dealt([.. chosen.Select(move => move.From), .. Enumerable.Repeat(alone, pairs)], pairs).Any(dealt =>
            dealt.Count(answer => answer == alone) > chosen.Count(move => move.From == alone)
            && dealt.Zip(chosen, (from, move) => Order.Direction(from, move.To)).Order().SequenceEqual(directions));
    }

    private static IEnumerable<string[]> Dealt(string[] answers, int people) => people == 0
        ? [[]]
        : answers.SelectMany((answer, place) => Dealt([.. answers[..place], .. answers[(place + 1)..]], people - 1).Select(rest => (string[])[answer, .. rest]));

    private static bool IsTold(MatchedWaves waves) => ChangeDisclosure.Of([Question], [waves], DisclosureLimits.Lowest).Count > 0;

    /// <summary>Beside the pairs, 10 gave one answer in a wave alone, or nobody did.</summary>
    private static MatchedWaves Waves((string From, string To, int People)[] pairs, string? aloneBefore, string? aloneAfter)
    {
        var moves = pairs.ToDictionary(move => PairTally.Move(move.From, move.To), move => move.People);
        return new(
            new("6m", "6 months after"),
            new("12m", "12 months after"),
            Wave([.. pairs.Select(move => (move.From, move.People)), .. Alone(aloneBefore)]),
            Wave([.. pairs.Select(move => (move.To, move.People)), .. Alone(aloneAfter)]),
            new(pairs.Sum(move => move.People), new Dictionary<string, IReadOnlyDictionary<string, int>> { [Question.Id] = moves }));
    }

    private static (string Answer, int People)[] Alone(string? answer) => answer is null ? [] : [(answer, 10)];

    private static ResponseTally Wave((string Answer, int People)[] answers)
    {
        var tally = Tables.Tally([.. Steps.Select(step => answers.Where(answer => answer.Answer == step).Sum(answer => answer.People))]);
        return ResponseTally.None with { All = new(tally.Asked, new Dictionary<string, QuestionTally> { [Question.Id] = tally }) };
    }
}
