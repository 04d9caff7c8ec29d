using FollowUp.Summaries;

namespace FollowUp.Tests.Summaries;

public sealed class MatchedChangeTests
{
    [Theory]
    [InlineData(29, false)]
    [InlineData(30, true)]
    public void It_is_shown_from_30_pairs_on(int pairs, bool isShown) => Assert.Equal(isShown, Of(pairs - 14, 7, 7).Cells.Count > 0);

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    [InlineData(9, false)]
    [InlineData(10, true)]
    public void Nobody_or_10_stand_without_a_pair_in_each_round(int unmatched, bool isShown)
    {
        Assert.Equal(isShown, Of(20, 10, 10, before: unmatched).Cells.Count > 0);
        Assert.Equal(isShown, Of(20, 10, 10, after: unmatched).Cells.Count > 0);
    }

    [Fact]
    public void A_small_cell_joins_all_others() => Assert.Equal([20, 14], Tables.Counts(Of(20, 10, 4)));

    [Fact]
    public void Near_unanimity_is_a_bound() => Assert.Equal(SharedShare.AtLeast(28, 32), Of(31, 1, 0).Headline?.Share);

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Fewer_than_5_pairs_that_left_it_out_join_all_others(int silent)
    {
        var shown = MatchedChange.Of(Tables.Choice(5), new(20, 10, 10, 0, 0) { Silent = silent }, DisclosureLimits.Lowest);

        Assert.Equal([20, 20 + silent], Tables.Counts(shown));
        Assert.Equal("All other answers, or no answer", shown.Cells[1].Label);
    }

    private static SharedQuestion Of(int improved, int same, int declined, int before = 0, int after = 0) =>
        MatchedChange.Of(Tables.Choice(5), new(improved, same, declined, before, after), DisclosureLimits.Lowest);
}
