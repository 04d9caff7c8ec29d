using FollowUp.Programmes;

namespace FollowUp.Tests.Invitations.Messages;

public sealed class DeclaredBasisTests
{
    [Theory]
    [InlineData(BasisKind.LegitimateInterests, "legitimate interest")]
    [InlineData(BasisKind.PublicTask, "public task")]
    public async Task Is_named_with_its_notice_and_the_right_to_object(BasisKind kind, string expected)
    {
        var message = await SampleMessage.Render(SampleMessage.Content with
        {
            ConsentedOn = null,
            Programme = SampleMessage.Content.Programme with { DeclaredBasis = new(kind, "LIA 2022-3", "Privacy notice 2021-1") },
        });

        Assert.All([message.Html, message.Text], body =>
        {
            Assert.Contains(expected, body, StringComparison.Ordinal);
            Assert.Contains("(Privacy notice 2021-1). You can object at any time.", body, StringComparison.Ordinal);
            Assert.DoesNotContain("agreed", body, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Is_not_claimed_of_somebody_who_consented()
    {
        var message = await SampleMessage.Render(SampleMessage.Content with
        {
            Programme = SampleMessage.Content.Programme with { DeclaredBasis = new(BasisKind.PublicTask, "PTA 2022-3", "Privacy notice 2021-1") },
        });

        Assert.Contains("agreed on 9 March 2020", message.Text, StringComparison.Ordinal);
    }
}
