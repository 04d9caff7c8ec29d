using System.Collections.Concurrent;
using FollowUp.Responses;
using FollowUp.Summaries;
using FsCheck;
using FsCheck.Fluent;

namespace FollowUp.Tests.Summaries;

public sealed class ReleaseCheckTests
{
    /// <summary>So low that the rules for single tables would tell answers; only the check over the whole is left.</summary>
    private static readonly DisclosureLimits TooLow = new() { FewestAnswers = 4, SmallestCell = 1, FewestForGroups = 4, SmallestSideOfGroup = 1 };

    /// <summary>So that groups of a few people are shown, which can be counted through.</summary>
    private static readonly DisclosureLimits WithGroups = new() { FewestForGroups = 12, SmallestSideOfGroup = 3 };

    private static readonly ConcurrentDictionary<(int, bool, int, int, DisclosureLimits), Adversary> Adversaries = [];

    [Fact]
    public void Nobody_is_certain_of_anybody_else_whatever_was_answered() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300),
        Prop.ForAll(
            Worlds(DisclosureLimits.Lowest, WithGroups).ToArbitrary(),
            given => given.Adversary.IsReleased(given.Truth) && !given.Adversary.CertainOf(given.Truth).Any()));

    [Fact]
    public void Where_the_rules_for_single_tables_would_tell_an_answer_nothing_is_released() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300),
        Prop.ForAll(Worlds(TooLow).ToArbitrary(), given => !given.Adversary.IsReleased(given.Truth) || !given.Adversary.CertainOf(given.Truth).Any()));

    [Fact]
    public void The_adversary_can_be_certain_where_the_limits_are_too_low()
    {
        var adversary = new Adversary(Tables.Choice(2), TooLow, north: 3, south: 7);

        Assert.Contains(adversary.Worlds, truth => adversary.CertainOf(truth).Any());
    }

    [Fact]
    public void Without_the_check_the_adversary_is_certain_of_ten_who_all_agree()
    {
        var disclosure = Sample.Disclosure with { Limits = TooLow };
        var tally = Sample.Tally(Enumerable.Repeat(Agrees, 10));

        Assert.Equal(SharedShare.AtLeast(10, 10), disclosure.Unchecked(tally).Questions.Single(shown => shown.Id == "senior_support").Headline?.Share);
        Assert.False(ReleaseCheck.Holds(disclosure, tally));
    }

    [Fact]
    public void What_could_be_told_is_withheld_as_a_whole_with_one_constant_sentence()
    {
        var disclosure = Sample.Disclosure with { Limits = TooLow };

        var figures = disclosure.Of(Sample.Tally(Enumerable.Repeat(Agrees, 10)));

        Assert.Equal(SharedFigures.None("not shown, so that nobody's answer can be told").Print(), figures.Print());
    }

    [Fact]
    public void Answers_to_the_sample_as_nobody_would_give_them_are_released_by_the_rules() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(50),
        Prop.ForAll(AnyResponses.Some, responses => ReleaseCheck.Holds(Sample.Disclosure, Sample.Tally(responses.Concat(Sample.Responses)))));

    [Fact]
    public void The_release_of_the_sample_holds() => Assert.True(ReleaseCheck.Holds(Sample.Disclosure, Sample.Tally(Sample.Responses)));

    private static Response Agrees { get; } = Answer("agree");

    private static Response Answer(string option) => new(
        Sample.Questionnaire.Questions.Where(question => question.Option(option) is not null).ToDictionary(question => question.Id, _ => option),
        new Dictionary<string, string>());

    private static Gen<(Adversary Adversary, Adversary.World Truth)> Worlds(params DisclosureLimits[] limits) =>
        from options in Gen.Choose(2, 3)
        from isRequired in Gen.Elements(true, options == 3)
        from north in Gen.Elements(0, 1, 3, 6)
        from south in Gen.Elements(7, 8)
        from chosen in Gen.Elements(limits)
        let adversary = Adversaries.GetOrAdd(
            (options, isRequired, north, south, chosen), _ => new(Tables.Choice(options, isRequired: isRequired), chosen, north, south))
        from truth in Gen.Elements(adversary.Worlds)
        select (adversary, truth);
}
