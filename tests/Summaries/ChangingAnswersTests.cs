namespace FollowUp.Tests.Summaries;

public sealed class ChangingAnswersTests(OpenRoundInTurn turn) : IClassFixture<OpenRoundInTurn>, IAsyncLifetime
{
    private readonly OpenRound round = turn.Round;

    public Task InitializeAsync() => round.StartOverAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Nothing_is_asked_for_while_nothing_changes()
    {
        await round.PassMinuteAsync();

        Assert.Equal(0, await round.PassMinuteAsync());
    }

    [Fact]
    public async Task An_answer_is_a_reason_to_look_once()
    {
        await round.PassMinuteAsync();
        await round.AnswerAsync(..1);

        Assert.Equal(1, await round.PassMinuteAsync());
        Assert.Equal(0, await round.PassMinuteAsync());
    }

    [Fact]
    public async Task A_thousand_answers_in_a_minute_are_summed_up_twice_at_most()
    {
        await using var round = await OpenRound.StartAsync(shards: 4);
        await round.FillAsync(ManyAnswers.Of(1_000));

        Assert.InRange(await round.PassMinuteAsync() + await round.PassMinuteAsync() + await round.PassMinuteAsync(), 1, 2);
        Assert.Equal(1_000, await round.ShownAsync());
    }

    [Fact]
    public async Task Nine_answers_show_no_figures_and_the_tenth_shows_all()
    {
        await round.AnswerAsync(..9);
        await round.PassMinuteAsync();
        Assert.Contains("fewer than 10 answers so far", await round.FileAsync("index.html"), StringComparison.Ordinal);
        Assert.Null(await round.ShownAsync());

        await round.AnswerAsync(9..10);
        await round.PassMinuteAsync();

        Assert.Equal(10, await round.ShownAsync());
    }

    [Fact]
    public async Task Answers_that_do_not_show_leave_the_files_untouched()
    {
        await round.PassMinuteAsync();
        round.Application.Calls.Forget();
        await round.AnswerAsync(..9);

        await round.PassMinuteAsync();

        Assert.DoesNotContain(round.Application.Calls.Made, call => call.StartsWith("PUT", StringComparison.Ordinal) && call.Contains("research", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Four_changed_answers_do_not_move_the_figures_and_the_fifth_does()
    {
        await round.AnswerAsync(..20);
        await round.PassMinuteAsync();
        var before = await round.FilesAsync();

        await round.AnswerAsync(..4, "modest");
        await round.PassMinuteAsync();
        Assert.Equal(before, await round.FilesAsync());

        await round.AnswerAsync(4..5, "modest");
        await round.PassMinuteAsync();
        Assert.Contains("leadership_impact,modest,,5,20,25,", await round.FileAsync("figures.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Four_withdrawn_answers_do_not_move_the_figures_and_the_fifth_does()
    {
        await round.AnswerAsync(..20);
        await round.PassMinuteAsync();

        await round.WithdrawAsync(..4);
        await round.PassMinuteAsync();
        Assert.Equal(20, await round.ShownAsync());

        await round.WithdrawAsync(4..5);
        await round.PassMinuteAsync();
        Assert.Equal(15, await round.ShownAsync());
    }

    [Fact]
    public async Task Figures_that_had_to_go_come_back_only_a_step_away_from_the_last_ones()
    {
        await round.AnswerAsync(..10);
        await round.PassMinuteAsync();
        await round.WithdrawAsync(..1);
        await round.PassMinuteAsync();
        Assert.Null(await round.ShownAsync());

        await round.AnswerAsync(10..15);
        await round.PassMinuteAsync();
        Assert.Null(await round.ShownAsync());

        await round.AnswerAsync(15..16);
        await round.PassMinuteAsync();
        Assert.Equal(15, await round.ShownAsync());
    }

    [Fact]
    public async Task At_the_close_the_final_figures_show_whatever_has_moved()
    {
        await round.AnswerAsync(..12);
        await round.PassMinuteAsync();
        await round.AnswerAsync(12..13);
        await round.PassMinuteAsync();
        Assert.Equal(12, await round.ShownAsync());

        round.Close();
        await round.PassMinuteAsync();

        Assert.Equal(13, await round.ShownAsync());
        Assert.Contains("Answers were given", await round.FileAsync("index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_close_is_told_also_where_there_are_no_figures()
    {
        await round.AnswerAsync(..3);
        await round.PassMinuteAsync();

        round.Close();
        await round.PassMinuteAsync();

        Assert.Contains("There are fewer than 10 answers.", await round.FileAsync("index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_day_on_which_they_were_counted_changes_nothing()
    {
        await round.AnswerAsync(..12);
        round.Close();
        await round.PassMinuteAsync();
        var before = await round.FilesAsync();
        round.Application.Clock.Advance(TimeSpan.FromDays(9));

        await round.AnswerAsync(..1);
        await round.PassMinuteAsync();

        Assert.Equal(before, await round.FilesAsync());
    }

    [Fact]
    public async Task Words_that_were_deleted_after_the_close_are_nowhere_any_more()
    {
        await round.AnswerAsync(..12);
        await round.AnswerAsync(0, "lasting", "The words of one person");
        round.Close();
        await round.PassMinuteAsync();
        Assert.Contains("The words of one person", await round.FileAsync("index.html"), StringComparison.Ordinal);

        await round.AnswerAsync(0, "lasting");
        await round.PassMinuteAsync();

        Assert.DoesNotContain("The words of one person", await round.EverythingInBlobsAsync(), StringComparison.Ordinal);
    }
}
