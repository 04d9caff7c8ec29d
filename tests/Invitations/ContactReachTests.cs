using FollowUp.Invitations;
using FollowUp.Programmes;
using FollowUp.Retention;
using static FollowUp.Tests.Invitations.SampleInvitation;

namespace FollowUp.Tests.Invitations;

public sealed class ContactReachTests
{
    private static readonly DateTimeOffset WindowEnds = ContactWindow.EndsOn(AllDay, new Cohort("2018-19", new(2019, 7, 12)));

    private static readonly DateOnly Consent = new(2019, 7, 12);

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void A_round_is_covered_that_closes_no_later_than_the_contact_window_ends(int ticksAfter, bool isCovered) =>
        Assert.Equal(isCovered, ContactReach.Covers(AllDay, Evaluation with { ClosesOn = WindowEnds.AddTicks(ticksAfter) }, "2018-19", Consent));

    [Fact]
    public void Nobody_is_covered_without_a_basis()
    {
        var declared = AllDay with { DeclaredBasis = new(BasisKind.LegitimateInterests, "LIA 1", "PN 1") };

        Assert.False(ContactReach.Covers(AllDay, Evaluation, "2018-19", null));
        Assert.True(ContactReach.Covers(declared, Evaluation, "2018-19", null));
    }

    [Fact]
    public void A_cohort_that_the_programme_does_not_know_is_not_covered() => Assert.False(ContactReach.Covers(AllDay, Evaluation, "1999-00", Consent));
}
