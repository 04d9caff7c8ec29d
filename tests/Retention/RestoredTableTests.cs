using FollowUp.Local.Launcher;
using FollowUp.Programmes;
using FollowUp.Responses;
using FollowUp.Retention;
using FollowUp.Summaries;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Retention;

public sealed class RestoredTableTests
{
    [Theory]
    [InlineData("Alumni", "contact details")]
    [InlineData("Addresses", "bounces")]
    [InlineData("Invitations", "invitations")]
    [InlineData("Operations", "operations")]
    [InlineData("Interviews", "interview offers")]
    [InlineData("LinkRequests", "link requests")]
    [InlineData("Responses", "own answers")]
    public async Task Loses_again_what_belongs_to_somebody_who_was_erased(string table, string data)
    {
        await using var round = await ForgottenRound.StartAsync();
        await round.LeaveLinkRequestAsync(Sample.Begins);
        var backup = await RestoredBackup.OfAsync(round, table);
        await round.AskAsync("erasure");
        await PassAsync(round);
        await backup.RestoreAsync();
        Assert.NotEqual(0, await round.StoredAsync(data));

        await ReplayAsync(round);

        Assert.Equal(0, await round.StoredAsync(data));
    }

    [Fact]
    public async Task Of_requests_forgets_again_whose_they_were()
    {
        await using var round = await ForgottenRound.StartAsync();
        await round.AskAsync("erasure");
        var backup = await RestoredBackup.OfAsync(round, "Requests");
        await PassAsync(round);
        await backup.RestoreAsync();

        await ReplayAsync(round);

        var row = Assert.Single(await StoredRows.OfAsync(round.Application, "Requests"));
        Assert.Equal("erased", row.GetString("Outcome"));
        Assert.False(row.ContainsKey("Alumnus"));
    }

    [Fact]
    public async Task Of_requests_restricts_nobody_again_who_was_erased()
    {
        await using var round = await ForgottenRound.StartAsync();
        await round.AskAsync("restriction");
        var backup = await RestoredBackup.OfAsync(round, "Requests");
        await round.AskAsync("erasure");
        await PassAsync(round);
        await backup.RestoreAsync();

        await ReplayAsync(round);
        await round.Application.Get<RepeatErasures>().Run(new(), CancellationToken.None);

        Assert.DoesNotContain(await StoredRows.OfAsync(round.Application, "Requests"), row => row.ContainsKey("Alumnus"));
        Assert.Equal(0, await round.StoredAsync("restrictions"));
    }

    [Fact]
    public async Task Of_requests_opens_no_link_a_second_time()
    {
        await using var round = await ForgottenRound.StartAsync();
        var requests = round.Application.Get<RightsRequestTable>();
        var offered = new RightsRequest
        {
            Id = Guid.NewGuid().ToString("N"),
            Kind = RightsRequestKind.Access,
            ReceivedOn = Sample.Begins,
            DueOn = new(2022, 3, 1),
            Identity = "By letter",
            Copy = CopyOffer.Of("hash", Sample.Begins),
        };
        await requests.AddAsync(Sample.Programme, offered, CancellationToken.None);

        await ReplayAsync(round);

        Assert.Null((await requests.FindAsync(Sample.Programme, offered.Id, CancellationToken.None))?.Copy);
    }

    [Fact]
    public async Task Of_keys_loses_again_what_was_destroyed_and_answers_that_came_back_are_sealed_again()
    {
        await using var round = await ForgottenRound.StartAsync();
        var scope = KeyScope.Of(Sample.Programme, round.Begun.Round);
        var backup = await RestoredBackup.OfAsync(round, "PseudonymKeys", "Responses");
        round.Application.Clock.MoveTo(round.Begun.Round.ClosesOn);
        await CloseAsync(round);
        await backup.RestoreAsync();
        Assert.NotNull(await round.Application.Get<PseudonymKeyTable>().FindAsync(scope, CancellationToken.None));

        await ReplayAsync(round);
        Assert.Null(await round.Application.Get<PseudonymKeyTable>().FindAsync(scope, CancellationToken.None));

        await CloseAsync(round);
        Assert.Equal(0, await round.StoredAsync("own answers"));
        Assert.True((await round.Application.Get<RoundTable>().FindAsync(Sample.Programme, Sample.Report, CancellationToken.None))!.IsSealed);
    }

    [Fact]
    public async Task Of_keys_keeps_those_whose_time_is_not_over()
    {
        await using var round = await ForgottenRound.StartAsync();

        await ReplayAsync(round);

        Assert.NotNull(await round.Application.Get<PseudonymKeyTable>().FindAsync(KeyScope.Of(Sample.Programme, round.Begun.Round), CancellationToken.None));
    }

    private static Task CloseAsync(ForgottenRound round) => round.Application.Get<CloseRounds>().Run(new(), CancellationToken.None);

    private static Task PassAsync(ForgottenRound round)
    {
        round.Application.Clock.Advance(Erasures.Again);
        return round.Application.Get<RepeatErasures>().Run(new(), CancellationToken.None);
    }

    private static async Task ReplayAsync(ForgottenRound round)
    {
        var answer = await HttpAnswer.Of(round.Application, request => round.Application.Get<ReplayErasures>().Run(request, CancellationToken.None), new StringContent(""));
        Assert.Equal(200, answer.Status);
    }
}
