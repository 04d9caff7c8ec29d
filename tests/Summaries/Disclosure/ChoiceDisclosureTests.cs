using FollowUp.Programmes;
using FollowUp.Summaries;

namespace FollowUp.Tests.Summaries;

public sealed class ChoiceDisclosureTests
{
    [Theory]
    [InlineData(9, "fewer than 10 answers")]
    [InlineData(10, null)]
    public void A_question_has_a_figure_from_10_answers_on(int answers, string? withheld) =>
        Assert.Equal(withheld, Of([answers, 0, 0, 0]).Withheld);

    [Theory]
    [InlineData(22, false)]
    [InlineData(23, true)]
    public void Percentages_stand_beside_counts_from_a_base_of_23_on(int answers, bool hasPercent)
    {
        var shown = Of([answers - 10, 10]);

        Assert.All(shown.Cells, cell => Assert.Equal(hasPercent, cell.Share?.Percent is not null));
        Assert.Equal(hasPercent, shown.Headline?.Silent is not null);
    }

    [Fact]
    public void The_first_grouping_without_a_cell_under_5_is_shown()
    {
        Assert.Equal([5, 5, 16], Tables.Counts(Of([5, 5, 16])));
        Assert.Equal([6, 20], Tables.Counts(Of([6, 4, 16])));
    }

    [Fact]
    public void A_headline_in_the_middle_of_4_18_4_is_shown_against_the_8_others() =>
        Assert.Equal([18, 8], Tables.Counts(Of(Tables.Choice(3, headline: "b"), [4, 18, 4])));

    [Fact]
    public void Ten_of_ten_are_at_least_6_of_10() => Assert.Equal(SharedShare.AtLeast(6, 10), Of([10, 0, 0, 0]).Headline?.Share);

    [Fact]
    public void Near_unanimity_prints_the_same_whoever_of_the_4_answered_otherwise_or_not_at_all()
    {
        var unanimous = Of([26, 0, 0]);

        Assert.Equal(SharedShare.AtLeast(22, 26), unanimous.Headline?.Share);
        Assert.All(
            new[] { Of([25, 1, 0]), Of([22, 3, 1]), Of([22, 2, 0], noAnswer: 2), Of([25, 0, 0], noAnswer: 1), Of([22, 0, 0], noAnswer: 4) },
            other => Assert.Equal(Print(unanimous), Print(other)));
        Assert.NotEqual(Print(unanimous), Print(Of([21, 5, 0])));
    }

    [Fact]
    public void A_headline_of_fewer_than_5_is_withheld() => Assert.Equal(Withheld.Protected, Of([4, 22]).Withheld);

    [Fact]
    public void All_other_answers_list_what_they_hold()
    {
        var rest = Of([18, 3, 4, 1]).Cells[^1];

        Assert.Equal("All other answers", rest.Label);
        Assert.Equal(["Answer b", "Answer c", "Answer d"], rest.Holds);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Fewer_than_5_without_an_answer_join_all_other_answers(int noAnswer)
    {
        var shown = Of([12, 6, 6], noAnswer);

        Assert.Equal("All other answers, or no answer", shown.Cells[^1].Label);
        Assert.Equal([12, 12 + noAnswer], Tables.Counts(shown));
        Assert.Equal(24 + noAnswer, shown.Base);
        Assert.Null(shown.NoAnswer);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public void None_or_5_without_an_answer_stand_beside_those_who_answered(int noAnswer)
    {
        var shown = Of([12, 6, 6], noAnswer);

        Assert.Equal([12, 6, 6], Tables.Counts(shown));
        Assert.Equal((24, noAnswer), (shown.Base, shown.NoAnswer));
    }

    [Fact]
    public void Where_nothing_is_left_to_join_those_without_an_answer_the_question_is_withheld()
    {
        var question = Tables.Choice(2) with { Headline = [] };

        Assert.Equal(Withheld.Protected, Of(question, [12, 12], noAnswer: 3).Withheld);
    }

    [Fact]
    public void An_option_that_no_grouping_holds_is_not_told_by_what_is_missing()
    {
        var question = Tables.Choice(2);
        var tally = Tables.Tally([12, 12, 2]);

        Assert.Equal(Withheld.Protected, ChoiceDisclosure.Of(question, tally, 186, DisclosureLimits.Lowest).Withheld);
    }

    [Fact]
    public void Without_groupings_from_before_the_survey_it_is_not_shown() =>
        Assert.Equal(Withheld.Ungrouped, Of(Tables.Choice(2) with { Groupings = [], Headline = [] }, [12, 12]).Withheld);

    [Fact]
    public void The_silent_of_a_bound_could_lead_from_its_lowest_to_its_highest_count() =>
        Assert.Equal(new SilentRange(186, 160, LowestPercent: 12, HighestPercent: 100), Of([26, 0]).Headline?.Silent);

    private static SharedQuestion Of(int[] counts, int noAnswer = 0) => Of(Tables.Choice(counts.Length, isRequired: false), counts, noAnswer);

    private static SharedQuestion Of(Question question, int[] counts, int noAnswer = 0) =>
        ChoiceDisclosure.Of(question, Tables.Tally(counts, noAnswer), invited: 186, DisclosureLimits.Lowest);

    private static string Print(SharedQuestion shown) => (SharedFigures.None("") with { Questions = [shown] }).Print();
}
