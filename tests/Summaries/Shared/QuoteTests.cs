using System.Text.Json;
using FollowUp.Responses;
using FollowUp.Shared;
using FollowUp.Summaries;

namespace FollowUp.Tests.Summaries;

public sealed class QuoteTests(ClosedRoundInTurn turn) : IClassFixture<ClosedRoundInTurn>, IAsyncLifetime
{
    private const string Words = "We meet our parent forum every month now.";

    private readonly ClosedRound closed = turn.Closed;

    public Task InitializeAsync() => closed.ForgetAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("no")]
    [InlineData(null)]
    public async Task Words_whose_author_did_not_allow_it_cannot_be_quoted(string? permission)
    {
        await using var open = await OpenRound.StartAsync();
        await open.AnswerAsync(1, Answer("Nobody may read this", permission));
        await using var closed = new ClosedRound(open);

        Assert.Null(await closed.ProposeAsync("ada", "Nobody may read this"));
    }

    [Fact]
    public async Task Words_stand_in_an_answer_to_the_question_word_for_word()
    {
        Assert.NotNull(await closed.ProposeAsync("ada", "our parent forum"));
        Assert.Null(await closed.ProposeAsync("ada", "our parents' forum"));
        Assert.Null(await closed.ProposeAsync("ada", "yes", question: "may_quote"));
        Assert.Null(await closed.ProposeAsync("ada", " "));
    }

    [Fact]
    public async Task Whoever_proposed_it_does_not_approve_it()
    {
        var quote = await closed.ProposeAsync("ada", Words) ?? "";

        Assert.Equal(409, (await closed.ApproveAsync("ada", quote)).Status);
        Assert.Equal(409, (await closed.ApproveAsync("", quote)).Status);
        Assert.Contains("\"proposed\"", await closed.QuotesAsync(), StringComparison.Ordinal);
        Assert.Equal(200, (await closed.ApproveAsync("ben", quote)).Status);
        Assert.Contains("\"approved\"", await closed.QuotesAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_what_two_people_approved_is_released()
    {
        await QuoteAsync(closed, "our parent forum");
        await closed.ProposeAsync("ada", "every month now");

        await closed.ReleaseAsync();

        Assert.Equal("""[{"question":"What has lasted, or has not, in your own words?","text":"our parent forum"}]""", await QuotesAsync(closed));
    }

    [Fact]
    public async Task Copy_leads_to_no_answer()
    {
        await QuoteAsync(closed, Words);

        var row = Assert.Single(await closed.Application.Get<StorageAccounts>().ResponsesTable("Quotes").QueryAsync<Azure.Data.Tables.TableEntity>().ToListAsync());

        Assert.Equal(["ApprovedBy", "ProposedBy", "Question", "Text"], row.Keys.Except(["PartitionKey", "RowKey", "Timestamp", "odata.etag"]).Order());
        Assert.Matches("^[0-9a-f]{32}$", row.RowKey);
    }

    [Fact]
    public async Task Withdrawn_before_the_release_it_does_not_enter()
    {
        var quote = await QuoteAsync(closed, Words);

        await closed.WithdrawAsync("ada", quote);
        await closed.ReleaseAsync();

        Assert.Equal("[]", await QuotesAsync(closed));
        Assert.Equal(409, (await closed.ApproveAsync("ben", quote)).Status);
        Assert.DoesNotContain(Words, await closed.QuotesAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Withdrawn_from_a_release_it_is_gone_with_the_older_files_and_nothing_else_changes()
    {
        var quote = await QuoteAsync(closed, Words);
        await QuoteAsync(closed, "our parent forum");
        await closed.ReleaseAsync();
        var (figures, hash) = (await closed.FileAsync("figures.csv"), await closed.RecordedHashAsync(1, "index.html"));

        await closed.WithdrawAsync("cleo", quote);

        var blobs = await closed.BlobsAsync();
        Assert.Equal(figures, await closed.FileAsync("figures.csv"));
        Assert.Equal("""[{"question":"What has lasted, or has not, in your own words?","text":"our parent forum"}]""", await QuotesAsync(closed));
        Assert.Equal([ClosedRound.Path(1, "release.json")], blobs.Keys.Where(name => name.StartsWith(ClosedRound.Path(1, ""), StringComparison.Ordinal)));
        Assert.Equal(hash, await closed.RecordedHashAsync(1, "index.html"));
        Assert.DoesNotContain(blobs.Values, content => content.Contains(Words, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_failure_at_any_call_of_a_withdrawal_is_finished_by_the_next_hour_at_the_latest(bool answerIsLost)
    {
        await closed.ReleaseAsync();
        var content = await closed.Application.Get<ReleaseBlobs>().ContentAsync(OpenRound.Report, 1, CancellationToken.None);
        var call = 0;
        do
        {
            await closed.ForgetReleasesAsync();
            var quote = await QuoteAsync(closed, Words);
            await closed.ReleaseAsync(content with { Quotes = [new(quote, "What has lasted, or has not, in your own words?", Words)] });
            closed.Application.Interruption.FailToWrite(++call, answerIsLost);
            await Record.ExceptionAsync(() => closed.WithdrawAsync("ada", quote));
            closed.Application.Interruption.Cancel();

            if ((await closed.QuotesAsync()).Contains(Words, StringComparison.Ordinal))
                await closed.WithdrawAsync("ada", quote);
            else
                await closed.PassHourAsync();

            Assert.DoesNotContain((await closed.BlobsAsync()).Values, content => content.Contains(Words, StringComparison.Ordinal));
            Assert.Equal("[]", await QuotesAsync(closed));
        }
        while (closed.Application.Interruption.Happened);
        Assert.InRange(call, 5, 25);
    }

    private static async Task<string> QuoteAsync(ClosedRound closed, string words)
    {
        var quote = await closed.ProposeAsync("ada", words) ?? "";
        Assert.Equal(200, (await closed.ApproveAsync("ben", quote)).Status);
        return quote;
    }

    private static async Task<string> QuotesAsync(ClosedRound closed) =>
        JsonSerializer.Serialize(JsonDocument.Parse((await closed.FileAsync("summary.json"))!).RootElement.GetProperty("quotes"));

    private static Response Answer(string words, string? permission)
    {
        var answers = new Dictionary<string, string> { ["in_your_words"] = words };
        if (permission is not null)
            answers["may_quote"] = permission;
        return new(answers, new Dictionary<string, string>());
    }
}
