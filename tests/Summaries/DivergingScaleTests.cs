using FollowUp.Programmes;
using FollowUp.Summaries;

namespace FollowUp.Tests.Summaries;

public sealed class DivergingScaleTests
{
    private static readonly Question Agreement = Sample.Questionnaire.Questions.First(question => question.Id == "senior_support");

    [Fact]
    public void The_headline_stands_on_the_right() =>
        Assert.Equal(["strongly_disagree", "disagree", "neither", "agree", "strongly_agree"], DivergingScale.Of(Agreement)?.FromLeftToRight);

    [Fact]
    public void The_headline_stands_on_the_right_also_where_the_scale_begins_with_disagreement()
    {
        var reversed = Agreement with
        {
            Options = [.. Agreement.Options.Reverse()],
            Groupings = [.. Agreement.Groupings.Select(grouping => new Grouping([.. grouping.Cells.Reverse()]))],
        };

        Assert.Equal(["strongly_disagree", "disagree", "neither", "agree", "strongly_agree"], DivergingScale.Of(reversed)?.FromLeftToRight);
    }

    [Fact]
    public void Yes_no_and_not_sure_are_no_scale()
    {
        var question = Agreement with
        {
            Options = [new("yes", "Yes"), new("no", "No"), new("unsure", "Not sure")],
            Groupings = [new([new("Yes", ["yes"]), new("No", ["no"]), new("Not sure", ["unsure"])])],
            Headline = [],
        };

        Assert.Null(DivergingScale.Of(question));
    }

    [Fact]
    public void Bars_share_one_middle_and_fill_the_width()
    {
        var report = Sample.ReportOf(Sample.Responses);
        var block = report.Sections[0].Blocks.Single();

        var bars = DivergingBar.Of(block.Questions, DivergingScale.Of(Agreement)!);

        Assert.Single(bars.Select(bar => bar.Middle).Distinct());
        Assert.Equal(0, bars.Min(bar => bar.Segments[0].From), 9);
        Assert.Equal(1, bars.Max(bar => bar.Segments[^1].From + bar.Segments[^1].Length), 9);
    }
}
