using System.Text.Json;
using FollowUp.Summaries;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Summaries;

public sealed class ReleaseTests(ClosedRoundInTurn turn) : IClassFixture<ClosedRoundInTurn>, IAsyncLifetime
{
    private static readonly string[] Files = ["index.html", "figures.csv", "codebook.csv", "summary.json"];

    private readonly ClosedRound closed = turn.Closed;

    public Task InitializeAsync() => closed.ForgetAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_report_that_can_still_be_answered_is_not_released()
    {
        closed.Application.Clock.MoveTo(Sample.Round.ClosesOn.AddTicks(-1));

        var answer = await closed.ReleaseAsync();

        Assert.Equal(409, answer.Status);
        Assert.Contains("28 February 2022", answer.Json.GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Empty(await closed.BlobsAsync());
    }

    [Fact]
    public async Task Every_file_can_be_read_and_has_the_hash_that_the_record_names()
    {
        var answer = await closed.ReleaseAsync();

        Assert.Equal((200, 1), (answer.Status, answer.Json.GetProperty("release").GetInt32()));
        foreach (var file in Files)
            Assert.Equal(await closed.RecordedHashAsync(1, file), ReleaseRecord.Hash(BinaryData.FromString((await closed.FileAsync(file))!)));
    }

    [Fact]
    public async Task The_figures_are_those_of_the_rules()
    {
        await closed.ReleaseAsync();

        var expected = await Sample.RenderAsync(Sample.SharedReportOf(Sample.Responses));

        Assert.Equal(expected.Single(file => file.Name == "figures.csv").Content.ToString(), await closed.FileAsync("figures.csv"));
    }

    [Fact]
    public async Task Releasing_again_changes_nothing_also_where_answers_are_gone_meanwhile()
    {
        await using var closed = await ClosedRound.StartAsync();
        await closed.ReleaseAsync();
        var before = await closed.BlobsAsync();
        await closed.Round.WithdrawAsync(..12);

        var again = await closed.ReleaseAsync();
        await closed.PassHourAsync();

        Assert.Equal(1, again.Json.GetProperty("release").GetInt32());
        Assert.Equal(before, await closed.BlobsAsync());
    }

    [Fact]
    public async Task It_is_released_14_days_after_the_close_and_not_a_tick_before()
    {
        closed.Application.Clock.MoveTo(Sample.Round.ClosesOn.AddDays(14).AddTicks(-1));
        await closed.PassHourAsync();
        Assert.Null(await closed.FileAsync("index.html"));

        closed.Application.Clock.Advance(TimeSpan.FromTicks(1));
        await closed.PassHourAsync();

        Assert.Contains("Released on 15 March 2022", await closed.FileAsync("index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_failure_at_any_call_leaves_one_whole_release_of_what_was_frozen(bool answerIsLost)
    {
        var call = 0;
        do
        {
            await closed.ForgetReleasesAsync();
            closed.Application.Interruption.FailToWrite(++call, answerIsLost);
            await Record.ExceptionAsync(closed.ReleaseAsync);
            closed.Application.Interruption.Cancel();
            var frozen = (await closed.BlobsAsync()).GetValueOrDefault(ClosedRound.Path(1, "content.json"));
            closed.Application.Clock.Advance(TimeSpan.FromDays(1));

            await closed.ReleaseAsync();

            var blobs = await closed.BlobsAsync();
            Assert.Equal(7, blobs.Count);
            Assert.Equal(frozen ?? blobs[ClosedRound.Path(1, "content.json")], blobs[ClosedRound.Path(1, "content.json")]);
            foreach (var file in Files)
                Assert.Equal(await closed.RecordedHashAsync(1, file), ReleaseRecord.Hash(BinaryData.FromString(blobs[ClosedRound.Path(1, file)])));
        }
        while (closed.Application.Interruption.Happened);
        Assert.InRange(call, 8, 20);
    }

    [Fact]
    public async Task Answers_that_are_written_to_while_they_are_counted_are_not_released_half()
    {
        await using var closed = await ClosedRound.StartAsync();
        var call = 0;
        do
        {
            await closed.ForgetReleasesAsync();
            var person = call;
            closed.Application.Interruption.Before(++call, () => closed.Round.AnswerAsync(person % 26, "modest"));

            var answer = await closed.ReleaseAsync();

            closed.Application.Interruption.Cancel();
            Assert.Equal(answer.Status == 200, (await closed.BlobsAsync()).Count > 0);
        }
        while (closed.Application.Interruption.Happened);
    }

    [Fact]
    public async Task Two_at_once_release_once()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => closed.ReleaseAsync()));

        Assert.All(answers, answer => Assert.Equal(1, answer.Json.GetProperty("release").GetInt32()));
        Assert.Equal(7, (await closed.BlobsAsync()).Count);
    }

    [Fact]
    public async Task A_round_that_was_released_in_another_report_is_not_released_again()
    {
        await closed.Application.Get<ReleaseBlobs>().ClaimAsync(OpenRound.Report with { Report = "interim" }, Sample.Round.Id, CancellationToken.None);

        var answer = await closed.ReleaseAsync();

        Assert.Equal(409, answer.Status);
        Assert.Null(await closed.FileAsync("index.html"));
    }

    [Fact]
    public async Task A_report_that_there_is_not_is_not_found()
    {
        var answer = await HttpAnswer.Of(
            closed.Application, request => closed.Application.Get<ReleaseReport>().Run(request, "send-leadership", "evaluation-2021", CancellationToken.None));

        Assert.Equal(404, answer.Status);
    }

    [Fact]
    public async Task The_edition_is_read_under_its_own_name_with_its_record()
    {
        await closed.ReleaseAsync();

        foreach (var file in Files.Append("release.json"))
            Assert.Equal(200, (await ReadAsync(closed, "shared", file)).Status);
        Assert.Equal(404, (await ReadAsync(closed, "shared", "content.json")).Status);
        Assert.Equal(404, (await ReadAsync(closed, "other", "index.html")).Status);
        Assert.Equal(1, JsonDocument.Parse((await ReadAsync(closed, "shared", "summary.json")).Body).RootElement.GetProperty("release").GetInt32());
    }

    private static Task<HttpAnswer> ReadAsync(ClosedRound closed, string edition, string file) => HttpAnswer.Of(
        closed.Application,
        request => closed.Application.Get<ReadReport>().Run(request, edition, OpenRound.Report.Programme, OpenRound.Report.Report, file, CancellationToken.None));
}
