using System.Globalization;
using FollowUp.Programmes;
using FollowUp.Responses;

namespace FollowUp.Tests.Summaries.Closing;

public sealed class SealingTimeTests
{
    private static readonly Round Within = EndingRounds.Evaluation;
    private static readonly Round Across = Sample.Programme.Round("6m.2021-22")!;

    [Fact]
    public void Within_one_round_it_is_the_close() => Assert.Equal(Within.ClosesOn, SealingTime.Of(Sample.Programme, Within));

    [Fact]
    public void Across_rounds_it_is_12_months_after_the_close_of_the_cohorts_last_planned_round()
    {
        var last = Sample.Programme.Round("36m.2021-22")!;

        Assert.Equal(Instant("2025-08-11T23:00Z"), last.ClosesOn);
        Assert.Equal(Instant("2026-08-11T23:00Z"), SealingTime.Of(Sample.Programme, Across));
    }

    [Fact]
    public void A_round_that_the_programme_no_longer_plans_counts_with_its_own_close()
    {
        var without = Sample.Programme with { Waves = [.. Sample.Programme.Waves.Where(wave => wave.LinkAnswers == LinkAnswers.WithinRound)] };

        Assert.Equal(Across.ClosesOn.AddMonths(12), SealingTime.Of(without, Across));
    }

    [Theory]
    [InlineData("2024-02-29T00:00Z", "2025-02-28T00:00Z")]
    [InlineData("2023-03-26T00:00Z", "2024-03-26T00:00Z")]
    [InlineData("2023-10-28T23:00Z", "2024-10-29T00:00Z")]
    [InlineData("2022-10-29T23:00Z", "2023-10-30T00:00Z")]
    public void It_is_the_same_day_of_the_programmes_calendar_a_year_later_or_the_months_last(string close, string expected)
    {
        var alone = Sample.Programme with { Waves = [] };

        Assert.Equal(Instant(expected), SealingTime.Of(alone, Across with { ClosesOn = Instant(close) }));
    }

    [Fact]
    public async Task Key_within_one_round_is_there_the_tick_before_and_gone_the_tick_after()
    {
        await using var rounds = await EndingRounds.StartAsync();
        var begun = await rounds.BeginAsync(Within);
        await rounds.AnswerAsync(begun, EndingRounds.NewPerson());

        await rounds.CloseOnAsync(Within.ClosesOn.AddTicks(-1));
        Assert.True(await rounds.HasKeyAsync(Within));
        await rounds.CloseOnAsync(Within.ClosesOn);

        Assert.False(await rounds.HasKeyAsync(Within));
        Assert.True((await rounds.StateAsync(Within)).IsSealed);
    }

    [Fact]
    public async Task Key_across_rounds_is_there_the_tick_before_and_gone_the_tick_after()
    {
        await using var rounds = await EndingRounds.StartAsync();
        var begun = await rounds.BeginAsync(Across);
        await rounds.AnswerAsync(begun, EndingRounds.NewPerson());
        var time = SealingTime.Of(Sample.Programme, Across);

        await rounds.CloseOnAsync(Across.ClosesOn);
        await rounds.CloseOnAsync(time.AddTicks(-1));
        Assert.True(await rounds.HasKeyAsync(Across));
        Assert.Equal((true, false), ((await rounds.StateAsync(Across)).IsClosed, (await rounds.StateAsync(Across)).IsSealed));
        Assert.Single(await rounds.AnswersAsync("p~"));
        await rounds.CloseOnAsync(time);

        Assert.False(await rounds.HasKeyAsync(Across));
        Assert.Single(await rounds.AnswersAsync("s~"));
    }

    [Fact]
    public async Task Nothing_is_written_of_a_round_whose_answers_were_deleted_before()
    {
        await using var rounds = await EndingRounds.StartAsync();
        var begun = await rounds.BeginAsync(Across);
        await rounds.AnswerAsync(begun, EndingRounds.NewPerson());
        await rounds.CloseOnAsync(Across.ClosesOn);
        await rounds.ForgetAsync();

        await rounds.CloseOnAsync(SealingTime.Of(Sample.Programme, Across));

        Assert.Empty(await rounds.AnswersAsync());
        Assert.Equal((false, true), (await rounds.HasKeyAsync(Across), (await rounds.StateAsync(Across)).IsSealed));
    }

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
