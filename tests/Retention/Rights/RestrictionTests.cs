using FollowUp.Responses;
using FollowUp.Retention;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Retention.Rights;

public sealed class RestrictionTests
{
    private const string Across = "6m.2021-22";

    [Fact]
    public async Task Answers_are_in_no_figure_text_or_export_until_it_ends_and_then_count_as_before()
    {
        await using var round = await RestrictedRound.StartAsync(Across);
        await round.CloseOnAsync(round.Round.ClosesOn);
        Assert.Equal((12, 12), (await round.AnsweredAsync(), await round.ExportedAsync()));
        var before = await round.FilesAsync();

        var request = await round.AskAsync();

        Assert.Empty(await round.FilesAsync());
        Assert.Empty(await round.ExportsAsync());
        Assert.Equal((11, 11), (await round.AnsweredAsync(), await round.ExportedAsync()));
        var during = await round.FilesAsync();
        Assert.DoesNotContain(during.Values, file => file.Contains(RestrictedRound.Words, StringComparison.Ordinal));
        Assert.Equal(during, await round.RebuiltAsync());

        await round.EndAsync(request);
        Assert.Equal((12, 12), (await round.AnsweredAsync(), await round.ExportedAsync()));
        Assert.Equal(before, await round.RebuiltAsync());
    }

    [Fact]
    public async Task No_export_has_the_answer_at_whichever_call_of_its_making_it_is_restricted()
    {
        await using var round = await RestrictedRound.StartAsync(Across, shards: 4);
        await round.CloseOnAsync(round.Round.ClosesOn);
        var calls = 0;
        do
        {
            string? request = null;
            round.Application.Interruption.Before(++calls, async () => request = await round.AskAsync());
            var export = await round.ExportAsync();
            round.Application.Interruption.Cancel();

            // Where it was made before, it is withdrawn.
            Assert.Contains(await round.LinesAsync(export), request is null ? [12] : new int?[] { 11, null });
            if (request is null)
                continue;
            Assert.All(await round.ExportsAsync(), file => Assert.Equal(export, file.Export));
            await round.EndAsync(request);
        }
        while (round.Application.Interruption.Happened);

        Assert.InRange(calls, 20, 200);
    }

    [Theory]
    [InlineData("restriction")]
    [InlineData("erasure")]
    public async Task The_report_of_a_later_round_that_is_compared_with_this_one_is_withdrawn_too(string kind)
    {
        await using var round = await RestrictedRound.StartAsync(Across);
        var later = await round.BeginLaterAsync("12m.2021-22");
        Assert.NotEmpty(await round.FilesAsync(later));

        await round.AskAsync(kind);

        Assert.Empty(await round.FilesAsync(later));
    }

    [Fact]
    public async Task Whoever_asked_twice_counts_at_no_moment_before_both_have_ended()
    {
        await using var round = await RestrictedRound.StartAsync(Across);
        var (first, second) = (await round.AskAsync(), await round.AskAsync());
        var mark = Assert.Single(await round.RowsAsync(UsableAnswers.Mark));

        await round.EndAsync(first);
        Assert.Equal(mark.ETag, Assert.Single(await round.RowsAsync(UsableAnswers.Mark)).ETag);
        Assert.Single(await StoredRows.OfAsync(round.Application, "Requests"), row => row.ContainsKey("Alumnus"));

        await round.EndAsync(second);
        Assert.Empty(await round.RowsAsync(UsableAnswers.Mark));
    }

    [Fact]
    public async Task An_answer_that_is_changed_or_given_meanwhile_counts_no_more_than_the_one_before()
    {
        await using var round = await RestrictedRound.StartAsync(Across);
        await round.AskAsync();

        await round.AnswerAsync("lasting");
        await round.CloseOnAsync(round.Round.ClosesOn);

        Assert.Equal(11, await round.AnsweredAsync());
    }

    [Theory]
    [InlineData(Across)]
    [InlineData("evaluation-2022")]
    public async Task Sealing_counts_it_nowhere_and_leaves_nothing_of_it(string id)
    {
        await using var round = await RestrictedRound.StartAsync(id);
        await round.AskAsync();

        await round.CloseOnAsync(round.Round.ClosesOn);
        await round.CloseOnAsync(SealingTime.Of(SampleProgramme.Value, round.Round));

        Assert.Equal((0, 0, 11), ((await round.RowsAsync("p~")).Count, (await round.RowsAsync(UsableAnswers.Mark)).Count, (await round.RowsAsync("s~")).Count));
        Assert.DoesNotContain(await round.RowsAsync("s~"), row => row.Any(column => column.Value is RestrictedRound.Words));
        Assert.Equal(11, await round.AnsweredAsync());
    }

    [Fact]
    public async Task Only_the_request_says_whose_it_is_and_only_as_long_as_it_is_in_force()
    {
        await using var round = await RestrictedRound.StartAsync(Across);
        var others = await round.MentionsAsync();

        var request = await round.AskAsync();
        Assert.Equal([.. others, "OptOuts", "Requests"], await round.MentionsAsync());

        await round.EndAsync(request);
        Assert.Equal([.. others, "OptOuts"], await round.MentionsAsync());
    }

    [Fact]
    public async Task What_died_before_the_answers_were_left_out_is_made_good_within_the_minute()
    {
        await using var round = await RestrictedRound.StartAsync(Across);
        round.Application.Faults.FailAt("/$batch", new(IsCarriedOut: false, Status: 503));
        await Assert.ThrowsAsync<Azure.RequestFailedException>(() => round.AskAsync());
        round.Application.Faults.Stop();
        Assert.Empty(await round.RowsAsync(UsableAnswers.Mark));

        await round.PassMinuteAsync();

        Assert.Single(await round.RowsAsync(UsableAnswers.Mark));
    }

    [Fact]
    public async Task What_a_restored_table_has_lost_is_there_again_before_anybody_is_let_in()
    {
        await using var round = await RestrictedRound.StartAsync(Across);
        await round.AskAsync();
        await round.LoseAsync(Assert.Single(await round.RowsAsync(UsableAnswers.Mark)));

        await HttpAnswer.Of(round.Application, request => round.Application.Get<ReplayErasures>().Run(request, CancellationToken.None), new StringContent(""));

        Assert.Single(await round.RowsAsync(UsableAnswers.Mark));
    }

    [Fact]
    public async Task An_erasure_ends_it_and_leaves_no_mark()
    {
        await using var round = await RestrictedRound.StartAsync(Across);
        await round.AskAsync();

        await round.AskAsync("erasure");
        await round.PassMinuteAsync();

        Assert.Empty(await round.RowsAsync(UsableAnswers.Mark));
        Assert.Equal(11, (await round.RowsAsync("p~")).Count);
        Assert.Equal("erased", Assert.Single(await StoredRows.OfAsync(round.Application, "Requests"), row => row.GetString("Kind") == "Restriction").GetString("Outcome"));
    }

    [Fact]
    public async Task Nothing_says_who_asked_once_no_key_leads_to_an_answer_and_none_will()
    {
        await using var round = await RestrictedRound.StartAsync(Across);
        await round.AskAsync();
        var end = SealingTime.Of(SampleProgramme.Value, round.Round);

        await round.CloseOnAsync(end.AddTicks(-1));
        await round.PassMinuteAsync();
        Assert.True(Assert.Single(await StoredRows.OfAsync(round.Application, "Requests")).ContainsKey("Alumnus"));

        await round.CloseOnAsync(end);
        await round.PassMinuteAsync();
        var closed = Assert.Single(await StoredRows.OfAsync(round.Application, "Requests"));
        Assert.Equal((false, true), (closed.ContainsKey("Alumnus"), closed.ContainsKey("ClosedOn")));
    }
}
