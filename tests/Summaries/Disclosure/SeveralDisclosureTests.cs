using FollowUp.Summaries;

namespace FollowUp.Tests.Summaries;

public sealed class SeveralDisclosureTests
{
    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    [InlineData(21, true)]
    [InlineData(22, false)]
    public void An_option_is_shown_where_5_chose_it_and_5_did_not(int chose, bool isShown) =>
        Assert.Equal(isShown, Of(26, chose, 12).Cells[0].Share is not null);

    [Fact]
    public void Its_base_is_everyone_who_saw_the_question() => Assert.Equal(SharedShare.Exact(12, 26, DisclosureLimits.Lowest), Of(26, 0, 12).Cells[1].Share);

    [Fact]
    public void Under_10_who_saw_it_there_is_no_figure() => Assert.Equal("fewer than 10 answers", Of(9, 5, 5).Withheld);

    private static SharedQuestion Of(int asked, params int[] chose) => SeveralDisclosure.Of(
        Tables.Several(chose.Length), Tables.Tally(chose) with { Asked = asked, Answered = asked }, DisclosureLimits.Lowest);
}
