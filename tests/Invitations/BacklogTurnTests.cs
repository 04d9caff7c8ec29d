using FollowUp.Invitations;

namespace FollowUp.Tests.Invitations;

public sealed class BacklogTurnTests
{
    [Fact]
    public void Programmes_take_turns_and_a_long_queue_does_not_hold_up_a_short_one() =>
        Assert.Equal(["a1", "b1", "c1", "a2", "c2", "a3"], Backlog.InTurn([["a1", "a2", "a3"], ["b1"], ["c1", "c2"]], 0));

    [Fact]
    public void Whose_turn_is_first_goes_round() =>
        Assert.Equal(["b1", "a1", "a2"], Backlog.InTurn([["a1", "a2"], ["b1"]], 5));

    [Fact]
    public void Where_one_message_a_minute_is_allowed_each_programme_gets_every_second() =>
        Assert.Equal(["a1", "b1", "a1", "b1"], Enumerable.Range(0, 4).SelectMany(minute => Backlog.InTurn([["a1"], ["b1"]], minute).Take(1)));

    [Fact]
    public void Without_programmes_nobody_has_a_turn() => Assert.Empty(Backlog.InTurn<string>([], 7));
}
