using FollowUp.Summaries;

namespace FollowUp.Tests.Summaries;

public sealed class ShareTests
{
    [Theory]
    [InlineData(18, 26, 69)]
    [InlineData(6, 26, 23)]
    [InlineData(19, 26, 73)]
    [InlineData(20, 26, 77)]
    [InlineData(5, 26, 19)]
    [InlineData(25, 26, 96)]
    [InlineData(1, 8, 13)]
    [InlineData(1, 200, 1)]
    [InlineData(1, 201, 0)]
    [InlineData(2_000_000_000, 2_000_000_000, 100)]
    public void Per_cent_is_whole_and_a_half_is_rounded_up(int count, int people, int percent) =>
        Assert.Equal(percent, new Share(count, people).Percent);

    [Fact]
    public void Of_nobody_there_is_no_share() =>
        Assert.Null(new Share(0, 0).Percent);

    [Fact]
    public void The_silent_can_turn_everything_where_nobody_answered() =>
        Assert.Equal(new SilentRange(20, 20, 0, 100), SilentRange.Of(new(0, 0), invited: 20));

    [Theory]
    [InlineData(0)]
    [InlineData(25)]
    public void Nothing_is_said_of_the_silent_where_more_answered_than_are_known_to_be_invited(int invited) =>
        Assert.Null(SilentRange.Of(new(18, 26), invited));
}
