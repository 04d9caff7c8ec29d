using FollowUp.Invitations;
using static FollowUp.Tests.Invitations.SampleInvitation;

namespace FollowUp.Tests.Invitations;

public sealed class SkippedStepsTests
{
    private static readonly DateTimeOffset Nine = At("2022-02-01T09:00:00Z");
    private static readonly SendOutcome Accepted = new SendOutcome.Accepted();
    private static readonly SendOutcome Unknown = new SendOutcome.Unknown();
    private readonly SkippedSteps skipped = new();

    [Fact]
    public void What_was_sent_keeps_what_came_of_it()
    {
        var left = skipped.Cover([Accepted, null, Unknown, null], Nine);

        Assert.Equal((Accepted, Unknown), (left[0], left[2]));
    }

    [Fact]
    public void Each_outcome_is_left_by_as_many_skipped_steps_as_any_other() =>
        Assert.Equal(5, skipped.Cover([Unknown, .. new SendOutcome?[8], Accepted], Nine).Count(outcome => outcome == Unknown));

    [Fact]
    public void Who_gets_which_is_drawn_by_lot()
    {
        var draws = Enumerable.Range(0, 100).Select(_ => string.Join(' ', skipped.Cover([Unknown, Accepted, .. new SendOutcome?[6]], Nine)));

        Assert.InRange(draws.Distinct().Count(), 2, 20);
    }

    [Fact]
    public void Where_nothing_is_sent_all_is_well() => Assert.Equal([Accepted, Accepted], skipped.Cover([null, null], Nine));

    [Fact]
    public void What_the_batch_before_met_with_counts_for_as_long_as_a_claim_lasts()
    {
        skipped.Cover([Unknown], Nine);

        Assert.Equal([Unknown], skipped.Cover([null], Nine + Invitation.ClaimedFor));
        Assert.Equal([Accepted], skipped.Cover([null], Nine + Invitation.ClaimedFor + TimeSpan.FromTicks(1)));
    }
}
