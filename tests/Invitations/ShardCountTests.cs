using FollowUp.Invitations;

namespace FollowUp.Tests.Invitations;

public sealed class ShardCountTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1_000, 1)]
    [InlineData(1_001, 2)]
    [InlineData(2_000, 2)]
    [InlineData(2_001, 4)]
    [InlineData(128_001, 256)]
    [InlineData(256_001, 256)]
    [InlineData(int.MaxValue, 256)]
    public void A_round_has_a_shard_for_each_1000_people_in_powers_of_two_up_to_256(int people, int shards) =>
        Assert.Equal(shards, ShardCount.For(people));
}
