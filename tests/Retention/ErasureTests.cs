using FollowUp.Alumni;
using FollowUp.Local.Launcher;
using FollowUp.Retention;
using FollowUp.Shared;
using FollowUp.Summaries;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Retention;

public sealed class ErasureTests
{
    private static readonly SummaryRequest Report = new(Sample.Programme, Sample.Report);

    [Theory]
    [InlineData("invitations")]
    [InlineData("own answers")]
    [InlineData("operations")]
    [InlineData("interview offers")]
    [InlineData("contact details")]
    [InlineData("bounces")]
    [InlineData("research edition")]
    public async Task What_belongs_to_the_person_is_gone_at_once(string data)
    {
        await using var round = await ForgottenRound.StartAsync();
        Assert.NotEqual(0, await round.StoredAsync(data));

        var answer = await AskAsync(round, "erasure");

        Assert.Equal((200, "under way"), (answer.Status, answer.Json.GetProperty("state").GetString()));
        Assert.Equal(0, await round.StoredAsync(data));
    }

    [Fact]
    public async Task An_address_of_before_that_a_change_of_address_left_behind_goes_too()
    {
        await using var round = await ForgottenRound.StartAsync();
        await round.LeaveFormerAddressAsync();

        await AskAsync(round, "erasure");

        Assert.Empty(await StoredRows.OfAsync(round.Application, "Addresses"));
    }

    [Fact]
    public async Task Exports_go_because_the_persons_answers_are_a_row_in_them()
    {
        await using var round = await ForgottenRound.StartAsync();
        await round.Application.Get<ExportBlobs>().SaveAsync(Report, [new("rows.csv", "text/csv", new("rows"))], CancellationToken.None);

        await AskAsync(round, "erasure");

        Assert.Equal(0, await round.StoredAsync("exports"));
    }

    [Theory]
    [InlineData("consent evidence")]
    [InlineData("opt-outs")]
    public async Task What_keeps_the_person_from_being_written_to_and_proves_that_they_could_be_stays(string data)
    {
        await using var round = await ForgottenRound.StartAsync();

        await AskAsync(round, "erasure");

        Assert.Equal(1, await round.StoredAsync(data));
    }

    [Fact]
    public async Task An_answer_that_was_on_its_way_is_gone_five_minutes_later_and_not_before()
    {
        await using var round = await ForgottenRound.StartAsync();
        await AskAsync(round, "erasure");
        await round.AnswerAsync();

        await PassAsync(round, Erasures.Again - TimeSpan.FromTicks(1));
        Assert.Equal(1, await round.StoredAsync("own answers"));

        await PassAsync(round, TimeSpan.FromTicks(1));
        Assert.Equal(0, await round.StoredAsync("own answers"));
    }

    [Fact]
    public async Task The_log_of_requests_says_who_only_until_it_is_done()
    {
        await using var round = await ForgottenRound.StartAsync();
        await AskAsync(round, "erasure");

        await PassAsync(round, Erasures.Again);

        var row = Assert.Single(await StoredRows.OfAsync(round.Application, "Requests"));
        Assert.Equal("erased", row.GetString("Outcome"));
        Assert.Empty(row.Keys.Intersect(["Alumnus", "Cohort", "AddressHash", "RepeatOn"]));
    }

    [Fact]
    public async Task The_ledger_says_so_before_and_after_and_names_nobody()
    {
        await using var round = await ForgottenRound.StartAsync();
        await AskAsync(round, "erasure");

        await PassAsync(round, Erasures.Again);

        var chain = await round.Application.Get<LedgerTable>().ReadAsync(CancellationToken.None);
        Assert.Equal([("erasure", LedgerStage.Intended, 1), ("erasure", LedgerStage.Done, 1)], chain.Entries.Select(entry => (entry.Rule, entry.Stage, entry.Count)));
        Assert.True(chain.Holds);
    }

    [Fact]
    public async Task Figures_are_withdrawn_and_words_with_them()
    {
        await using var round = await ForgottenRound.StartAsync();
        var partials = round.Application.Get<PartialBlobs>();
        var (state, etag) = await partials.StateAsync(Report, CancellationToken.None);
        var words = ResponseTally.None with { Texts = new Dictionary<string, TextSample> { ["in_your_words"] = new(1, ["We meet every month."]) } };
        await partials.SaveStateAsync(Report, state with { HasFigures = true, Shown = words }, etag, CancellationToken.None);

        await AskAsync(round, "erasure");

        var (withdrawn, _) = await partials.StateAsync(Report, CancellationToken.None);
        Assert.False(withdrawn.HasFigures);
        Assert.Empty(withdrawn.Shown!.Texts);
    }

    [Fact]
    public async Task Answers_that_nobody_can_connect_any_more_are_said_not_to_be_found()
    {
        await using var round = await ForgottenRound.StartAsync();
        await round.Application.Get<StorageAccounts>().RosterTable("PseudonymKeys").DeleteEntityAsync(Sample.Programme, $"r~{Sample.Report}");
        await AskAsync(round, "erasure");

        await PassAsync(round, Erasures.Again);

        Assert.Equal("erased; we cannot find the answers to evaluation-2022", Assert.Single(await StoredRows.OfAsync(round.Application, "Requests")).GetString("Outcome"));
    }

    [Fact]
    public async Task Somebody_unknown_is_told_that_there_is_nothing()
    {
        await using var round = await ForgottenRound.StartAsync();

        var answer = await AskAsync(round, "erasure", email: "nobody@alumni.example");

        Assert.Equal("we have nothing that belongs to this address", answer.Json.GetProperty("outcome").GetString());
        Assert.Equal(1, await round.StoredAsync("contact details"));
    }

    [Fact]
    public async Task Nothing_happens_before_the_identity_is_checked()
    {
        await using var round = await ForgottenRound.StartAsync();

        var answer = await AskAsync(round, "erasure", identity: "");

        Assert.Equal(400, answer.Status);
        Assert.Equal(1, await round.StoredAsync("contact details"));
    }

    [Theory]
    [InlineData("objection", "closed")]
    [InlineData("restriction", "in force")]
    public async Task Whoever_objects_or_restricts_is_not_written_to_from_then_on(string kind, string state)
    {
        await using var round = await ForgottenRound.StartAsync();
        var hash = Assert.Single(await StoredRows.OfAsync(round.Application, "OptOuts")).RowKey;
        await round.Application.Get<StorageAccounts>().RosterTable("OptOuts").DeleteEntityAsync(Sample.Programme, hash);

        var answer = await AskAsync(round, kind);

        Assert.Equal(state, answer.Json.GetProperty("state").GetString());
        Assert.True(await round.Application.Get<OptOutTable>().ContainsAsync(Sample.Programme, hash, CancellationToken.None));
    }

    [Fact]
    public async Task Whoever_did_it_stands_in_the_audit_trail_which_names_nobody_else()
    {
        await using var round = await ForgottenRound.StartAsync();

        await AskAsync(round, "restriction");

        Assert.StartsWith("Restriction request ", Assert.Single(await StoredRows.OfAsync(round.Application, "Audit")).GetString("What"), StringComparison.Ordinal);
    }

    private static Task<HttpAnswer> AskAsync(ForgottenRound round, string kind, string email = ForgottenRound.Address, string identity = "Answered from the address that we know") =>
        round.AskAsync(kind, ("email", email), ("identity", identity));

    private static Task PassAsync(ForgottenRound round, TimeSpan time)
    {
        round.Application.Clock.Advance(time);
        return round.Application.Get<RepeatErasures>().Run(new(), CancellationToken.None);
    }
}
