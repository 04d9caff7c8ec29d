using FollowUp.Programmes;
using FollowUp.Responses;
using FollowUp.Summaries;

namespace FollowUp.Tests.Summaries;

/// <summary>
/// Differencing, carried out: one report tells of an earlier wave, another of a later one and of how the same people's answers moved. Who
/// subtracts one from the other wants to know the answers of few.
/// </summary>
public sealed class TwoReportsOfTheSamePeopleTests
{
    private static readonly Question Question = Tables.Choice(2);

    private static readonly (string? Before, string? After)[] Pairs = [.. Moved("b", "a", 10), .. Moved("a", "b", 8), .. Moved("a", "a", 12), .. Moved("b", "b", 10)];

    [Fact]
    public void All_who_answered_no_more_had_said_no_and_nobody_is_told()
    {
        (string? Before, string? After)[] people = [.. Moved("b", "a", 5), .. Moved("a", "b", 10), .. Moved("a", "a", 10), .. Moved("b", "b", 5), .. Moved("b", null, 10)];
        var (earlier, later) = (Shown(people, person => person.Before), Shown(people, person => person.After));
        var moves = MatchedChange.Of(Question, Waves(people).Change(Question)!, DisclosureLimits.Lowest);

        var yesBeforeOfPairs = later[0] - Tables.Counts(moves).First() + Tables.Counts(moves).Last();

        Assert.Equal(0, earlier[0] - yesBeforeOfPairs);
        Assert.Equal(10, earlier.Sum() - later.Sum());
        Assert.Empty(Told(people));
    }

    [Fact]
    public void Answers_that_are_gone_since_the_earlier_release_would_be_what_is_left_of_it()
    {
        Assert.Single(Told(Pairs, released: 2 * Pairs.Length));
        Assert.Empty(Told(Pairs, released: (2 * Pairs.Length) + 1));
        Assert.Empty(Told(Pairs, released: null));
    }

    [Fact]
    public void Near_unanimity_that_the_earlier_release_kept_to_itself_is_not_told_by_the_later_one() =>
        Assert.Empty(Told([.. Moved("b", "a", 20), .. Moved("a", "a", 20), .. Moved("a", "b", 4)], released: 88));

    [Fact]
    public void All_who_said_yes_and_answered_again_said_no_so_that_all_others_had_said_no() =>
        Assert.Empty(Told([.. Moved("a", "b", 10), .. Moved("b", "a", 15), .. Moved("b", "b", 10), .. Moved("b", null, 10), .. Moved(null, "b", 10)]));

    [Fact]
    public void Where_some_answered_each_wave_alone_and_differed_moves_are_told() => Assert.Single(Told(
        [.. Pairs, .. Moved("a", null, 6), .. Moved("b", null, 6), .. Moved(null, "a", 7), .. Moved(null, "b", 5)]));

    /// <summary>An optional question that 10 left out who answered the earlier wave alone.</summary>
    [Fact]
    public void All_who_answered_no_more_had_given_no_answer_and_nobody_is_told()
    {
        var waves = Waves(Pairs);
        var before = waves.Before with { All = new(50, new Dictionary<string, QuestionTally> { [Question.Id] = Tables.Tally([20, 20], noAnswer: 10) }) };

        Assert.Single(ChangeDisclosure.Of([Question], [waves with { Released = 80 }], DisclosureLimits.Lowest));
        Assert.Empty(ChangeDisclosure.Of([Question with { IsRequired = false }], [waves with { Before = before, Released = 90 }], DisclosureLimits.Lowest));
    }

    private static IEnumerable<(string? Before, string? After)> Moved(string? before, string? after, int people) => Enumerable.Repeat((before, after), people);

    private static IReadOnlyList<SharedChange> Told((string? Before, string? After)[] people, int? released = 0) =>
        ChangeDisclosure.Of([Question], [Waves(people) with { Released = released }], DisclosureLimits.Lowest);

    /// <summary>The exact counts that one wave's release shows by itself.</summary>
    private static int[] Shown((string? Before, string? After)[] people, Func<(string? Before, string? After), string?> wave) =>
        [.. Tables.Counts(ChoiceDisclosure.Of(Question, Tally(people, wave).All.Question(Question.Id), invited: 100, DisclosureLimits.Lowest))];

    private static MatchedWaves Waves((string? Before, string? After)[] people)
    {
        var questionnaire = Questionnaire;
        var counter = new PairCounter(questionnaire, questionnaire);
        foreach (var (before, after) in people)
        {
            if (before is not null && after is not null)
                counter.Add(Response(before), Response(after));
        }
        return new(new("6m", "6 months after"), new("12m", "12 months after"), Tally(people, person => person.Before), Tally(people, person => person.After), counter.Tally());
    }

    private static ResponseTally Tally((string? Before, string? After)[] people, Func<(string? Before, string? After), string?> wave) =>
        ResponseTally.Of(Questionnaire, [], people.Select(wave).OfType<string>().Select(Response));

    private static Questionnaire Questionnaire { get; } = new("q", "Title", 5, "Intro", [new Section("Section", null, [Tables.Choice(2)])]);

    private static Response Response(string option) => new(new Dictionary<string, string> { [Question.Id] = option }, new Dictionary<string, string>());
}
