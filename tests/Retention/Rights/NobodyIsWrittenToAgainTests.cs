using FollowUp.Retention;
using FollowUp.Tests.Ground;
using FollowUp.Tests.Invitations;

namespace FollowUp.Tests.Retention;

public sealed class NobodyIsWrittenToAgainTests
{
    [Theory]
    [InlineData("objection")]
    [InlineData("restriction")]
    [InlineData("erasure")]
    public async Task Who_asked_for_it_after_the_message_was_planned(string kind)
    {
        await using var outreach = await Outreach.StartAsync();
        var (asks, other) = (await outreach.AddAsync(), await outreach.AddAsync());
        await outreach.PlanAsync();

        await HttpAnswer.Of(
            outreach.Application,
            request => outreach.Application.Get<TakeRequest>().Run(request, outreach.Programme.Id, CancellationToken.None),
            new FormUrlEncodedContent([new("kind", kind), new("email", asks.Email), new("identity", "By letter")]));
        await outreach.SendAsync();

        Assert.Equal((0, 1), (await outreach.MailCountAsync(asks), await outreach.MailCountAsync(other)));
    }
}
