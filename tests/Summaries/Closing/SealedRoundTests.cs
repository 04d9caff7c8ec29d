using Azure;
using Azure.Data.Tables;
using FollowUp.Programmes;
using FollowUp.Responses;
using FollowUp.Shared;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Summaries.Closing;

public sealed class SealedRoundTests(EndingRoundsInTurn turn) : IClassFixture<EndingRoundsInTurn>
{
    private static readonly Round Round = EndingRounds.Evaluation;

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task Is_reported_with_the_same_figures_as_before(int shards)
    {
        var rounds = await turn.AnewAsync();
        var begun = await rounds.BeginAsync(Round, shards);
        foreach (var response in Sample.Responses.Concat(Sample.Responses))
            Assert.True(await rounds.PutAsync(begun, EndingRounds.NewPerson() with { Background = response.Background }, response.Answers));
        rounds.Application.Clock.MoveTo(Round.ClosesOn);
        await rounds.ReportAsync(Round);
        var before = await rounds.FilesAsync(Round);

        await rounds.CloseAsync();
        await rounds.ReportAsync(Round);

        var after = await rounds.FilesAsync(Round);
        var (page, was) = (after["index.html"].Split('\n'), before["index.html"].Split('\n'));
        Assert.Contains("can no longer be connected by us", Assert.Single(page.Except(was)), StringComparison.Ordinal);
        Assert.Contains("confidential", Assert.Single(was.Except(page)), StringComparison.Ordinal);
        Assert.Contains("By background", after["index.html"], StringComparison.Ordinal);
        Assert.All(before.Keys.Except(["index.html"]), file => Assert.Equal(before[file], after[file]));
    }

    [Fact]
    public async Task Is_not_reported_on_while_it_is_being_sealed()
    {
        var rounds = await turn.AnewAsync();
        var begun = await rounds.BeginAsync(Round, shards: 4);
        for (var person = 0; person < 20; person++)
            await rounds.AnswerAsync(begun, EndingRounds.NewPerson());
        rounds.Application.Clock.MoveTo(Round.ClosesOn);
        await rounds.ReportAsync(Round);
        var before = await rounds.FilesAsync(Round);
        await SealHalfAsync(rounds, begun);

        await rounds.ReportAsync(Round);

        Assert.Equal(before, await rounds.FilesAsync(Round));
        await rounds.CloseAsync();
        await rounds.ReportAsync(Round);
        Assert.Equal(before["figures.csv"], (await rounds.FilesAsync(Round))["figures.csv"]);
    }

    [Fact]
    public async Task Has_the_same_answers_under_keys_of_chance_without_background_facts()
    {
        var rounds = await turn.AnewAsync();
        var begun = await rounds.BeginAsync(Round, shards: 2);
        await rounds.AnswerAllAsync(begun, [.. Enumerable.Range(0, 120).Select(person => $"{person}")]);
        var pseudonyms = (await rounds.AnswersAsync("p~")).Select(row => row.RowKey[2..]).ToHashSet();

        await rounds.CloseOnAsync(Round.ClosesOn);

        var rows = await rounds.AnswersAsync("s~");
        Assert.Equal(120, rows.Select(row => row.GetString("Q_in_your_words")).Distinct().Count());
        Assert.All(rows, row => Assert.Matches("^s~[0-9a-f]{32}$", row.RowKey));
        Assert.All(rows, row => Assert.DoesNotContain(pseudonyms, pseudonym => pseudonym.Contains(row.RowKey[2..], StringComparison.Ordinal)));
        Assert.All(rows, row => Assert.DoesNotContain(row.Keys, column => column.StartsWith("B_", StringComparison.Ordinal)));
        Assert.Empty(await rounds.AnswersAsync("p~"));
    }

    [Fact]
    public async Task Has_every_answer_however_much_people_wrote()
    {
        var rounds = await turn.AnewAsync();
        var begun = await rounds.BeginAsync(Round);
        var words = Enumerable.Range(0, 10).ToDictionary(question => $"words_{question}", _ => new string('ø', Question.LongestText));
        for (var person = 0; person < 50; person++)
            await rounds.PutAsync(begun, EndingRounds.NewPerson(), words);

        await rounds.CloseOnAsync(Round.ClosesOn);

        Assert.Equal(50, (await rounds.AnswersAsync("s~")).Count);
    }

    [Fact]
    public async Task Keeps_the_table_of_no_group_that_its_report_does_not_show()
    {
        var rounds = await turn.AnewAsync();
        var begun = await rounds.BeginAsync(Round);
        foreach (var (sector, people) in new[] { ("health", 12), ("education", 11), ("justice", 5), ("other", 5) })
        {
            for (var person = 0; person < people; person++)
                await rounds.AnswerAsync(begun, EndingRounds.NewPerson(sector: sector));
        }

        await rounds.CloseOnAsync(Round.ClosesOn);

        var sectors = (await rounds.KeptAsync(Round)).Background["sector"];
        Assert.Equal(
            [("education", 11), ("health", 12), ("justice", 0), ("other", 0)],
            sectors.Select(group => (group.Key, group.Value.Question("leadership_impact").Answered)));
    }

    [Fact]
    public async Task Takes_no_answer_back()
    {
        var rounds = await turn.AnewAsync();
        var begun = await rounds.BeginAsync(Round);
        await rounds.AnswerAsync(begun, EndingRounds.NewPerson());
        var row = Assert.Single(await rounds.AnswersAsync("p~"));
        rounds.Application.Clock.MoveTo(Round.ClosesOn);
        await rounds.Application.Get<SealingTable>().FreezeAsync(begun, CancellationToken.None);

        var failure = await Assert.ThrowsAnyAsync<RequestFailedException>(() => rounds.Application.Get<StorageAccounts>().ResponsesTable("Responses").SubmitTransactionAsync(
            [
                new(TableTransactionActionType.Delete, row, row.ETag),
                new(TableTransactionActionType.UpdateMerge, new TableEntity(row.PartitionKey, ResponseTable.Shard), ETag.All),
            ]));

        Assert.Equal(404, failure.Status);
        Assert.Single(await rounds.AnswersAsync("p~"));
    }

    [Fact]
    public async Task Has_no_pseudonym_key_and_never_gets_another()
    {
        var rounds = await turn.AnewAsync();
        var begun = await rounds.BeginAsync(Round);
        await rounds.AnswerAsync(begun, EndingRounds.NewPerson());
        await using var another = await rounds.Application.StartAnotherAsync();

        await rounds.CloseOnAsync(Round.ClosesOn);

        var scope = KeyScope.Of(rounds.Programme.Id, Round);
        foreach (var application in new[] { rounds.Application, another })
            Assert.Null(await application.Get<PseudonymKeyTable>().FindOrMakeAsync(scope, CancellationToken.None));
        Assert.DoesNotContain("Wrapped", Assert.Single(await StoredRows.OfAsync(rounds.Application, "PseudonymKeys"), row => row.PartitionKey == rounds.Programme.Id).Keys);
    }

    /// <summary>A run that dies after rewriting the first answers.</summary>
    private static async Task SealHalfAsync(EndingRounds rounds, BegunRound begun)
    {
        var rewrites = 0;
        var calls = 0;
        while (rewrites == 0)
        {
            rounds.Application.Interruption.Fail(++calls, answerIsLost: true);
            await Assert.ThrowsAsync<RequestFailedException>(() => rounds.CloseThisAsync(rounds.Application));
            rewrites = (await rounds.AnswersAsync("s~")).Count;
        }
        Assert.InRange(rewrites, 1, 19);
        Assert.False((await rounds.StateAsync(begun.Round)).IsSealed);
    }
}
