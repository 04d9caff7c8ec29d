using FollowUp.Programmes;
using FollowUp.Responses;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Responses;

public sealed class BasisNoticeTests
{
    [Theory]
    [InlineData(null, "agreed that we may write to you", "take back at any time")]
    [InlineData(BasisKind.LegitimateInterests, "legitimate interest in knowing what has lasted, as the notice that you were given says (Notice 7)", "object at any time")]
    [InlineData(BasisKind.PublicTask, "public task to know what has lasted, as the notice that you were given says (Notice 7)", "object at any time")]
    public void Why_people_are_asked_and_their_rights_follow_from_the_basis(BasisKind? kind, string asking, string right)
    {
        var notice = BasisNotice.For(SampleProgramme.Value with { DeclaredBasis = kind is { } declared ? new(declared, "LIA 1", "Notice 7") : null });

        Assert.Contains(asking, notice.Asking, StringComparison.Ordinal);
        Assert.Contains(right, notice.Rights, StringComparison.Ordinal);
        Assert.Equal(kind is null, notice.Asking.Contains("agreed", StringComparison.Ordinal));
    }
}
