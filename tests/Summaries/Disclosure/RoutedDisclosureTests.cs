using FollowUp.Programmes;
using FollowUp.Summaries;

namespace FollowUp.Tests.Summaries;

public sealed class RoutedDisclosureTests
{
    [Theory]
    [InlineData(16, 10, true)]
    [InlineData(22, 4, false)]
    [InlineData(4, 22, false)]
    public void A_routed_question_is_shown_where_those_who_were_asked_it_are_a_cell_that_is_shown_exactly(int routed, int others, bool isShown) =>
        Assert.Equal(isShown, Routed([routed, others], asked: routed).Cells.Count > 0);

    [Fact]
    public void A_cell_that_also_holds_those_without_an_answer_is_no_base() =>
        Assert.Equal(Withheld.Protected, Routed([10, 14], asked: 14, noAnswer: 2, route: "b").Withheld);

    [Fact]
    public void A_base_that_is_not_the_cell_is_withheld() => Assert.Equal(Withheld.Protected, Routed([16, 10], asked: 17).Withheld);

    [Fact]
    public void What_the_silent_could_change_is_not_said_where_not_everybody_was_asked()
    {
        var routed = Routed([30, 40], asked: 30);

        Assert.Equal(24, routed.Headline?.Share.Count);
        Assert.Null(routed.Headline?.Silent);
    }

    private static SharedQuestion Routed(int[] counts, int asked, int noAnswer = 0, string route = "a")
    {
        var (first, second) = (Tables.Choice(counts.Length, isRequired: false), Tables.Choice(2) with { Id = "routed", ShowIf = new("q", [route]) });
        var disclosure = new Disclosure
        {
            Questionnaire = new("q", "Title", 5, "Intro", [new Section("Section", null, [first, second])]),
            Facts = [],
            Invited = 100,
            Limits = DisclosureLimits.Lowest,
        };
        var tallies = new Dictionary<string, QuestionTally> { ["q"] = Tables.Tally(counts, noAnswer), ["routed"] = Tables.Tally([asked - 6, 6]) };
        return disclosure.Of(SharedAnswers.Of(ResponseTally.None with { All = new(counts.Sum() + noAnswer, tallies) })).Questions[1];
    }
}
