namespace FollowUp.Tests.Invitations;

public sealed class InvitationCostTests
{
    [Fact]
    public async Task Storage_calls_grow_with_the_people_due_and_not_with_the_people_known()
    {
        var (few, many) = (await InvitationCost.CallsAsync(due: 30, known: 100), await InvitationCost.CallsAsync(due: 30, known: 3_000));

        Assert.InRange(many, few * 0.9, few * 1.1);
    }
}
