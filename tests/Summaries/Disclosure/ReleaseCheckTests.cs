using FollowUp.Responses;
using FollowUp.Summaries;
using FsCheck;
using FsCheck.Fluent;

namespace FollowUp.Tests.Summaries;

public sealed class ReleaseCheckTests
{
    /// <summary>So low that the rules for single tables would tell answers; only the check over the whole is left.</summary>
    private static readonly DisclosureLimits TooLow = new()
    {
        FewestAnswers = 4,
        SmallestCell = 1,
        FewestForGroups = 4,
        SmallestSideOfGroup = 1,
        FewestPairs = 3,
        FewestUnmatched = 1,
    };

    /// <summary>So low that whoever knows two others' answers could be told some: what the rules leave over is little.</summary>
    private static readonly DisclosureLimits Low = new()
    {
        FewestAnswers = 5,
        SmallestCell = 2,
        FewestForGroups = 5,
        SmallestSideOfGroup = 1,
        FewestPairs = 4,
        FewestUnmatched = 2,
    };

    /// <summary>So that groups of a few people are shown, which can be counted through.</summary>
    private static readonly DisclosureLimits WithGroups = new() { FewestForGroups = 12, SmallestSideOfGroup = 3 };

    /// <summary>Of what so many people could have answered.</summary>
    private const double MostToEnumerate = 2_000;

    [Fact]
    public void Nobody_is_certain_of_anybody_else_whatever_was_answered() => Assert.All(
        Surveys(DisclosureLimits.Lowest, [10], [1, 9]).Concat(Surveys(WithGroups, [6, 7])),
        adversary => Assert.DoesNotContain(adversary.Worlds, truth => adversary.CertainOf(truth).Any() || !adversary.IsReleased(truth)));

    [Fact]
    public void Where_the_rules_for_single_tables_would_tell_an_answer_nothing_is_released() => Assert.All(
        Surveys(TooLow, [4], [5], [2, 4]).Concat(Surveys(Low, [6], [7], [3, 3])),
        adversary => Assert.DoesNotContain(adversary.Worlds, truth => adversary.CertainOf(truth).Any() && adversary.IsReleased(truth)));

    [Fact]
    public void The_adversary_can_be_certain_where_the_limits_are_too_low_and_a_release_can_hold_all_the_same() => Assert.All(SmallSurvey.All, survey =>
    {
        var adversary = new Adversary(survey, TooLow, 5);

        Assert.Contains(adversary.Worlds, truth => adversary.CertainOf(truth).Any());
        Assert.Contains(adversary.Worlds, adversary.IsReleased);
    });

    [Fact]
    public void Without_the_check_the_adversary_is_certain_of_ten_who_all_agree()
    {
        var disclosure = Sample.Disclosure with { Limits = TooLow };
        var answers = SharedAnswers.Of(Sample.Tally(Enumerable.Repeat(Agrees, 10)));

        Assert.Equal(SharedShare.AtLeast(10, 10), disclosure.Unchecked(answers).Questions.Single(shown => shown.Id == "senior_support").Headline?.Share);
        Assert.False(ReleaseCheck.Holds(disclosure, answers));
    }

    [Fact]
    public void What_could_be_told_is_withheld_as_a_whole_with_one_constant_sentence()
    {
        var disclosure = Sample.Disclosure with { Limits = TooLow };

        var figures = disclosure.Of(SharedAnswers.Of(Sample.Tally(Enumerable.Repeat(Agrees, 10))));

        Assert.Equal(SharedFigures.None("not shown, so that nobody's answer can be told").Print(), figures.Print());
    }

    [Fact]
    public void Answers_to_the_sample_as_nobody_would_give_them_are_released_by_the_rules() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(50),
        Prop.ForAll(AnyResponses.Some, responses => ReleaseCheck.Holds(Sample.Disclosure, SharedAnswers.Of(Sample.Tally(responses.Concat(Sample.Responses))))));

    [Fact]
    public void The_release_of_the_sample_holds() => Assert.True(ReleaseCheck.Holds(Sample.Disclosure, SharedAnswers.Of(Sample.Tally(Sample.Responses))));

    private static Response Agrees { get; } = Answer("agree");

    private static Response Answer(string option) => new(
        Sample.Questionnaire.Questions.Where(question => question.Option(option) is not null).ToDictionary(question => question.Id, _ => option),
        new Dictionary<string, string>());

    private static IEnumerable<Adversary> Surveys(DisclosureLimits limits, params int[][] people) =>
        from groups in people
        from survey in SmallSurvey.All
        where groups.Aggregate(1.0, (all, some) => all * survey.Ways(some)) <= MostToEnumerate
        select new Adversary(survey, limits, groups);
}
