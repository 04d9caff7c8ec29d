using FollowUp.Responses;
using FollowUp.Summaries;
using FollowUp.Tests.Ground;
using FollowUp.Tests.Shared.Pages;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Tests.Responses;

public sealed class LinkTests
{
    private const string Survey = "What has lasted from the SEND Leadership Programme?";
    private const string Closed = "This survey has closed";

    [Fact]
    public async Task Opens_until_the_round_closes()
    {
        await using var round = await OpenRound.BeginAsync();
        var link = await round.InviteAsync();

        round.Application.Clock.MoveTo(round.ClosesOn.AddTicks(-1));
        var before = await link.OpenAsync(round.Application);
        round.Application.Clock.MoveTo(round.ClosesOn);
        var after = await link.OpenAsync(round.Application);

        Assert.Equal((200, Survey), (before.Status, before.TextOf("h1")));
        Assert.Equal((200, Closed), (after.Status, after.TextOf("h1")));
    }

    [Fact]
    public async Task Takes_answers_until_the_round_closes()
    {
        await using var round = await OpenRound.BeginAsync();
        var (early, late) = (await round.InviteAsync(), await round.InviteAsync());

        round.Application.Clock.MoveTo(round.ClosesOn.AddTicks(-1));
        var before = await early.SendAsync(round.Application, FilledForm.Value);
        round.Application.Clock.MoveTo(round.ClosesOn);
        var after = await late.SendAsync(round.Application, FilledForm.Value);

        Assert.Equal(303, before.Status);
        Assert.Equal((200, Closed), (after.Status, after.TextOf("h1")));
        Assert.Single(await round.AnswersAsync());
    }

    [Fact]
    public async Task Says_the_same_of_somebody_forgotten_as_of_a_round_that_has_closed()
    {
        await using var round = await OpenRound.BeginAsync();
        var link = await round.InviteAsync();
        await round.EraseLinksAsync();

        RenderedPage[] forgotten =
        [
            await link.OpenAsync(round.Application),
            await link.SendAsync(round.Application, FilledForm.Value),
            await link.OpenThankYouAsync(round.Application),
        ];
        round.Application.Clock.MoveTo(round.ClosesOn);
        var closed = await link.OpenAsync(round.Application);

        Assert.All(forgotten, page => Assert.Equal((closed.Status, closed.Html), (page.Status, page.Html)));
        Assert.Empty(await round.AnswersAsync());
    }

    [Fact]
    public async Task Says_once_the_answers_are_sealed_that_they_can_no_longer_be_connected()
    {
        await using var round = await OpenRound.BeginAsync();
        var link = await round.InviteAsync();
        await link.SendAsync(round.Application, FilledForm.Value);

        round.Application.Clock.MoveTo(round.ClosesOn);
        var closed = await link.OpenAsync(round.Application);
        await round.Application.Get<CloseRounds>().Run(new TimerInfo(), CancellationToken.None);
        var sealedThen = await link.OpenAsync(round.Application);

        Assert.Contains(SurveyTexts.ClosedConfidential, closed.TextOf("main"), StringComparison.Ordinal);
        Assert.Contains(SurveyTexts.ClosedSealed, sealedThen.TextOf("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outlives_two_changes_of_the_link_secret_and_not_a_third()
    {
        var secrets = Enumerable.Range(0, 4).Select(_ => TestApplication.NewKey()).ToList();
        await using var round = await OpenRound.BeginAsync(Newest(secrets[..1]));
        var link = await round.InviteAsync();
        var statuses = new List<int>();

        for (var known = 1; known <= secrets.Count; known++)
        {
            await using var process = await round.Application.StartAnotherAsync(Newest(secrets[..known]));
            statuses.Add((await link.OpenAsync(process)).Status);
        }

        Assert.Equal([200, 200, 200, 404], statuses);
    }

    private static (string, string)[] Newest(List<string> secrets) =>
        [.. Enumerable.Reverse(secrets).Take(3).Select((secret, place) => ($"Keys:LinkSecrets:{place}", secret))];
}
