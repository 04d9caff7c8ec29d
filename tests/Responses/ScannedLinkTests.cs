using FollowUp.Local.Launcher;
using FollowUp.Summaries;
using FollowUp.Tests.Ground;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Tests.Responses;

/// <summary>Software follows links: to check mails, to preview them, to answer for their owner.</summary>
public sealed class ScannedLinkTests
{
    private const int Times = 100;
    private const string Words = "These are my words.";

    [Theory]
    [InlineData("evaluation-2022", false)]
    [InlineData("6m.2021-22", true)]
    public async Task Changes_nothing_and_shows_no_answer_on_any_route(string id, bool isClosed)
    {
        await using var round = await OpenRound.BeginAsync(id);
        var (link, _) = await round.EnrolAsync(HttpFunction.Address);
        await link.SendAsync(round.Application, FilledForm.With("in_your_words", Words));
        await link.SendAsync(round.Application, FilledForm.With("in_your_words", Words).Append(new("action", "Save")));
        await round.Application.Get<ReportMaker>().MakeAsync(new(Sample.Programme, id), CancellationToken.None);
        if (isClosed)
            await CloseAsync(round);
        var before = await StoredRows.EverythingAsync(round.Application);

        foreach (var function in HttpFunction.Taking("get").Where(function => function.IsPublic))
        {
            for (var time = 0; time < Times; time++)
            {
                var page = await function.AnswerAsync(round, link, request => request.Method = time % 2 == 0 ? HttpMethods.Head : HttpMethods.Get);
                Assert.Equal((function.Route, IsForTheInvited(function) ? 200 : 404), (function.Route, page.Status));
                Assert.DoesNotContain(Words, page.Html, StringComparison.Ordinal);
            }
            round.Application.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(before, await StoredRows.EverythingAsync(round.Application));
        Assert.Contains(before, line => line.Contains(Words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_the_team_change_nothing_either()
    {
        await using var round = await OpenRound.BeginAsync();
        var (link, _) = await round.EnrolAsync(HttpFunction.Address);
        await link.SendAsync(round.Application, FilledForm.Value);
        await round.Application.Get<ReportMaker>().MakeAsync(new(Sample.Programme, Sample.Report), CancellationToken.None);
        var before = await StoredRows.EverythingAsync(round.Application);

        foreach (var function in HttpFunction.Taking("get").Where(function => !function.IsPublic))
            Assert.InRange((await function.AnswerAsync(round, link, request => request.Path = $"/{function.Route}")).Status, 200, 404);

        Assert.Equal(before, await StoredRows.EverythingAsync(round.Application));
    }

    /// <summary>Links to a copy of somebody's data, or to agree again by, are not those of a survey.</summary>
    private static bool IsForTheInvited(HttpFunction function) => function.Route.Split('/')[0] is not ("copy" or "renew");

    private static async Task CloseAsync(OpenRound round)
    {
        round.Application.Clock.MoveTo(round.ClosesOn);
        await round.Application.Get<CloseRounds>().Run(new TimerInfo(), CancellationToken.None);
    }
}
