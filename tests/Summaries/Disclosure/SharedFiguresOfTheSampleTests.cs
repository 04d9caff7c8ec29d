using FollowUp.Summaries;

namespace FollowUp.Tests.Summaries;

public sealed class SharedFiguresOfTheSampleTests
{
    private static readonly SharedFigures Figures = Sample.SharedFigures(Sample.Responses);

    [Theory]
    [InlineData("leadership_impact", 18, 69, 8, 31)]
    [InlineData("delivery_impact", 20, 77, 6, 23)]
    [InlineData("senior_support", 19, 73, 7, 27)]
    public void A_headline_stands_against_all_other_answers(string question, int people, int percent, int others, int otherPercent)
    {
        var cells = Shown(question).Cells;

        Assert.Equal([new SharedShare(people, 26, percent, false), new SharedShare(others, 26, otherPercent, false)], cells.Select(cell => cell.Share));
        Assert.Equal("All other answers", cells[1].Label);
    }

    [Theory]
    [InlineData("knows_good_leader")]
    [InlineData("confident_leader")]
    [InlineData("confident_change")]
    [InlineData("skills_for_send")]
    public void At_least_22_of_26_agree(string question)
    {
        Assert.Equal(SharedShare.AtLeast(22, 26), Shown(question).Headline?.Share);
        Assert.Equal("Agree", Shown(question).Headline?.Label);
    }

    [Fact]
    public void The_silent_could_put_a_lasting_impact_anywhere_from_10_to_96_per_cent() =>
        Assert.Equal(new SilentRange(186, 160, 10, 96), Shown("leadership_impact").Headline?.Silent);

    [Fact]
    public void Of_26_answers_nothing_is_told_by_background() => Assert.Empty(Figures.Breakdowns);

    [Fact]
    public void Nine_answers_are_told_as_fewer_than_10()
    {
        var figures = Sample.SharedFigures(Sample.Responses.Take(9));

        Assert.Equal("fewer than 10 answers", figures.Withheld);
        Assert.Null(figures.Answered);
    }

    private static SharedQuestion Shown(string question) => Figures.Questions.Single(shown => shown.Id == question);
}
