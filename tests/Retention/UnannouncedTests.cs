using FollowUp.Retention;

namespace FollowUp.Tests.Retention;

public sealed class UnannouncedTests
{
    [Theory]
    [InlineData(1_000, 50)]
    [InlineData(100, 20)]
    [InlineData(4, 0)]
    public void At_most_50_and_a_fifth_of_what_there_is_may_go_unannounced(int rows, int most)
    {
        Assert.NotNull(Unannounced.Of(rows).After(most, announced: 0));
        Assert.Null(Unannounced.Of(rows).After(most + 1, announced: 0));
    }

    [Fact]
    public void Several_deletions_share_it()
    {
        var left = Unannounced.Of(1_000).After(130, announced: 100);

        Assert.NotNull(left?.After(20, announced: 0));
        Assert.Null(left?.After(21, announced: 0));
    }

    [Fact]
    public void What_was_announced_takes_nothing_from_it() => Assert.Equal(Unannounced.Of(1_000), Unannounced.Of(1_000).After(700, announced: 800));
}
