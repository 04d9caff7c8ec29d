using FollowUp.Local.Functions.Queues;

namespace FollowUp.Tests.Local.Functions;

public sealed class PollingBackoffTests
{
    private readonly PollingBackoff backoff = new(TimeSpan.FromSeconds(10));

    [Fact]
    public void Waits_double_from_a_tenth_of_a_second_give_or_take_a_fifth() =>
        Assert.All([100.0, 200, 400, 800], expected => Assert.InRange(backoff.Next().TotalMilliseconds, expected * 0.8, expected * 1.2));

    [Fact]
    public void No_wait_is_longer_than_the_limit()
    {
        var waits = Enumerable.Range(0, 100).Select(_ => backoff.Next()).ToList();

        Assert.Equal(TimeSpan.FromSeconds(10), waits[^1]);
        Assert.Equal(TimeSpan.FromSeconds(10), waits.Max());
    }

    [Fact]
    public void A_message_makes_the_waits_short_again()
    {
        for (var poll = 0; poll < 20; poll++)
            backoff.Next();

        backoff.Reset();

        Assert.InRange(backoff.Next().TotalMilliseconds, 80, 120);
    }
}
