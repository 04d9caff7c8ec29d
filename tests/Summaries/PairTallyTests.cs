using FollowUp.Responses;
using FollowUp.Summaries;
using FsCheck;
using FsCheck.Fluent;

namespace FollowUp.Tests.Summaries;

public sealed class PairTallyTests
{
    [Fact]
    public void Parts_in_any_split_and_order_add_up_to_the_bytes_of_the_whole() =>
        Prop.ForAll(AnyResponses.Some, AnyResponses.Some, ArbMap.Default.ArbFor<int>(), (before, after, seed) =>
        {
            var pairs = before.Zip(after).ToArray();
            var random = new Random(seed);
            random.Shuffle(pairs);
            var parts = pairs.GroupBy(_ => random.Next(4)).Select(Tally).Prepend(Tally([])).ToArray();
            random.Shuffle(parts);
            return Bytes(parts.Aggregate((one, other) => one.Plus(other))) == Bytes(Tally(before.Zip(after)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_step_towards_the_headline_is_an_improvement_also_within_one_side()
    {
        var change = Change("senior_support", ("agree", "strongly_agree"), ("disagree", "strongly_disagree"), ("neither", "neither"));

        Assert.Equal(new MatchedTally(Improved: 1, Same: 1, Declined: 1, UnmatchedBefore: 0, UnmatchedAfter: 0), change);
    }

    [Fact]
    public void Where_the_options_are_no_scale_only_the_headline_is_better_than_others() =>
        Assert.Equal(
            new MatchedTally(1, 2, 1, 0, 0),
            Change("leadership_impact", ("minimal", "lasting"), ("unsure", "modest"), ("minimal", "unsure"), ("lasting", "unsure")));

    [Fact]
    public void Who_left_the_question_out_once_is_without_a_pair() =>
        Assert.Equal(new MatchedTally(0, 1, 0, UnmatchedBefore: 2, UnmatchedAfter: 1) { Silent = 3 }, Change("senior_support", ("agree", "agree"), ("agree", ""), ("neither", ""), ("", "agree")));

    [Fact]
    public void A_question_without_a_headline_has_nothing_better() =>
        Assert.Null(AnswerOrder.Of(Sample.Questionnaire.Questions.Single(question => question.Id == "may_quote")));

    [Theory]
    [InlineData(7, false)]
    [InlineData(8, true)]
    public void At_80_per_cent_with_the_best_answer_the_ceiling_is_noted(int best, bool isNoted)
    {
        var moves = Enumerable.Repeat(("strongly_agree", "agree"), best).Concat(Enumerable.Repeat(("agree", "agree"), 10 - best)).ToArray();

        Assert.Equal(isNoted, ChangeFigures.Of(Question("senior_support"), Pair("senior_support", moves))?.HasCeiling);
    }

    [Theory]
    [InlineData(9, false)]
    [InlineData(10, true)]
    public void Change_is_shown_from_10_pairs_on(int pairs, bool isShown) =>
        Assert.Equal(isShown, ChangeFigures.Of(Question("senior_support"), Pair("senior_support", [.. Enumerable.Repeat(("agree", "agree"), pairs)])) is not null);

    private static MatchedTally? Change(string question, params (string From, string To)[] moves) =>
        Pair(question, moves).Change(question, AnswerOrder.Of(Question(question))!);

    private static WavePair Pair(string question, params (string From, string To)[] moves)
    {
        var (before, after) = (moves.Select(move => Answer(question, move.From)).ToList(), moves.Select(move => Answer(question, move.To)).ToList());
        return new(Sample.Tally(before).All, Sample.Tally(after).All, Tally(before.Zip(after)));
    }

    private static Response Answer(string question, string option) => new(
        option.Length == 0 ? new Dictionary<string, string>() : new Dictionary<string, string> { [question] = option }, new Dictionary<string, string>());

    private static FollowUp.Programmes.Question Question(string id) => Sample.Questionnaire.Questions.Single(question => question.Id == id);

    private static PairTally Tally(IEnumerable<(Response Before, Response After)> pairs)
    {
        var counter = new PairCounter(Sample.Questionnaire, Sample.Questionnaire);
        foreach (var (before, after) in pairs)
            counter.Add(before, after);
        return counter.Tally();
    }

    private static string Bytes(PairTally tally) => PairTally.ToJson(new Dictionary<string, PairTally> { ["6m"] = tally }).ToString();
}
