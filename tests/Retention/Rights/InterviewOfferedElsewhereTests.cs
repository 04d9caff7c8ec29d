using FollowUp.Retention;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Retention.Rights;

/// <summary>Somebody offered an interview and gave another address for it than the one that we write to.</summary>
public sealed class InterviewOfferedElsewhereTests
{
    private const string Elsewhere = "ash@elsewhere.example";

    [Fact]
    public async Task The_offer_goes_by_a_request_for_that_address_and_nothing_else_does()
    {
        await using var round = await ForgottenRound.StartAsync();
        await round.LeaveInterviewOfferAsync(Elsewhere);

        var answer = await round.AskAsync("erasure", ("email", Elsewhere));
        round.Application.Clock.Advance(Erasures.Again);
        await round.Application.Get<RepeatErasures>().Run(new(), CancellationToken.None);

        Assert.Equal("under way", answer.Json.GetProperty("state").GetString());
        Assert.Equal((1, 1), (await round.StoredAsync("interview offers"), await round.StoredAsync("contact details")));
        Assert.Equal("erased", Assert.Single(await StoredRows.OfAsync(round.Application, "Requests")).GetString("Outcome"));
        Assert.Equal([LedgerStage.Intended, LedgerStage.Done], (await round.Application.Get<LedgerTable>().ReadAsync(CancellationToken.None)).Entries.Select(entry => entry.Stage));
    }

    [Fact]
    public async Task The_offer_goes_with_the_person_where_the_address_was_theirs_before()
    {
        await using var round = await ForgottenRound.StartAsync();
        await round.LeaveInterviewOfferAsync(Elsewhere);
        await round.ChangeAddressFromAsync(Elsewhere);

        await round.AskAsync("erasure");

        Assert.Equal(0, await round.StoredAsync("interview offers"));
    }
}
