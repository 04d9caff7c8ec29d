using FollowUp.Summaries;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Tests.Summaries;

public sealed class SamePeopleInTwoRoundsTests
{
    private const string Agreement = "senior_support";

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 4)]
    [InlineData(4, 2)]
    public async Task They_are_matched_whatever_shards_their_answers_are_in(int shardsBefore, int shardsAfter)
    {
        await using var cohort = await FollowedCohort.StartAsync(shardsBefore, shardsAfter);
        await AnswerTwiceAsync(cohort);

        await cohort.RecomputeAsync();

        var figures = await cohort.FileAsync(EditionFile.Figures);
        Assert.Contains($"{Agreement},,change=6m>12m,12,20,60,improved; exploratory sign test: p = 0.0352", figures, StringComparison.Ordinal);
        Assert.Contains($"{Agreement},,change=6m>12m,5,20,25,the same", figures, StringComparison.Ordinal);
        Assert.Contains($"{Agreement},,change=6m>12m,3,20,15,declined", figures, StringComparison.Ordinal);
        Assert.Contains($"{Agreement},,change=6m>12m,10,,,answered in 6m alone", figures, StringComparison.Ordinal);
        Assert.Contains($"{Agreement},,change=6m>12m,4,,,answered in 12m alone", figures, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_wave_states_its_headline_with_a_base_of_its_own()
    {
        await using var cohort = await FollowedCohort.StartAsync();
        await AnswerTwiceAsync(cohort);

        await cohort.RecomputeAsync();

        var figures = await cohort.FileAsync(EditionFile.Figures);
        Assert.Contains($"{Agreement},,wave=6m,3,30,10,headline: Agree", figures, StringComparison.Ordinal);
        Assert.Contains($"{Agreement},,wave=12m,16,24,67,headline: Agree", figures, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_shards_that_may_hold_the_same_people_are_read_again()
    {
        await using var cohort = await FollowedCohort.StartAsync(shardsBefore: 4, shardsAfter: 2);
        await AnswerTwiceAsync(cohort);
        await cohort.RecomputeAsync();
        await cohort.AnswerAsync(FollowedCohort.After, 60..61, Agreement, "agree");
        cohort.Application.Calls.Forget();

        await cohort.RecomputeAsync();

        // The changed shard for its own tally, and once more with the two before that hold the same people.
        Assert.Equal(4, cohort.Application.Calls.Made.Count(call => call.StartsWith("GET", StringComparison.Ordinal) && call.EndsWith("Responses()", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Two_calls_for_each_shard_are_enough_however_many_waves_and_reports_look_at_it()
    {
        const int Shards = 32;
        await using var cohort = await FollowedCohort.StartAsync(Shards / 2, Shards / 2);
        await AnswerTwiceAsync(cohort);
        await cohort.RecomputeAsync();
        await cohort.AnswerAsync(FollowedCohort.After, 60..61, Agreement, "agree");
        var calls = cohort.Application.Calls;

        calls.Forget();
        await cohort.Application.Get<FindStaleSummaries>().Run(new TimerInfo(), CancellationToken.None);
        var looked = calls.Made.Where(call => call.Contains("~shard", StringComparison.Ordinal)).ToList();
        Assert.Equal(Shards, looked.Count);
        Assert.Equal(looked, looked.Distinct());
        Assert.InRange(calls.Made.Count, 1, (2 * Shards) + 40);

        calls.Forget();
        await cohort.RecomputeAsync();
        Assert.InRange(calls.Made.Count, 1, (2 * Shards) + 40);
    }

    [Fact]
    public async Task An_answer_taken_back_from_the_earlier_round_is_a_pair_no_more()
    {
        await using var cohort = await FollowedCohort.StartAsync();
        await AnswerTwiceAsync(cohort);
        await cohort.RecomputeAsync();

        await cohort.WithdrawAsync(FollowedCohort.Before, 0);
        await cohort.RecomputeAsync();

        Assert.Contains($"{Agreement},,change=6m>12m,4,19,21,the same", await cohort.FileAsync(EditionFile.Figures), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_round_whose_answers_are_deleted_is_named_and_compared_with_no_more()
    {
        await using var cohort = await FollowedCohort.StartAsync();
        await AnswerTwiceAsync(cohort);
        await cohort.RecomputeAsync();
        Assert.Contains("Over time", await cohort.FileAsync(EditionFile.Page), StringComparison.Ordinal);

        await cohort.DeleteAsync(FollowedCohort.Before);
        await cohort.RecomputeAsync();

        Assert.Contains("Nothing here counts those to 6 months after, 2021-22.", await cohort.FileAsync(EditionFile.Page), StringComparison.Ordinal);
        Assert.DoesNotContain("Over time", await cohort.FileAsync(EditionFile.Page), StringComparison.Ordinal);
        Assert.Contains("\"id\": \"6m.2021-22\"", await cohort.FileAsync(EditionFile.Summary), StringComparison.Ordinal);
        Assert.DoesNotContain("6m", await cohort.FileAsync(EditionFile.Figures), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_sealing_the_report_says_what_was_kept_of_them()
    {
        await using var cohort = await FollowedCohort.StartAsync();
        await AnswerTwiceAsync(cohort);
        await cohort.RecomputeAsync();
        var before = await cohort.FileAsync(EditionFile.Figures);

        cohort.Application.Clock.MoveTo(Sample.Programme.Round("36m.2021-22")!.ClosesOn.AddMonths(13));
        await cohort.Application.Get<CloseRounds>().Run(new TimerInfo(), CancellationToken.None);
        await cohort.RecomputeAsync();

        Assert.Contains("can no longer be connected", await cohort.FileAsync(EditionFile.Page), StringComparison.Ordinal);
        Assert.Equal(before, await cohort.FileAsync(EditionFile.Figures));
    }

    [Fact]
    public void Any_answers_changes_and_withdrawals_give_the_bytes_of_a_run_from_nothing() =>
        Prop.ForAll(AnyResponses.Changes.ToArbitrary(), AddsUp)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2));

    private static bool AddsUp(AnyResponses.Change[] changes) => AddUpAsync(changes).GetAwaiter().GetResult();

    private static async Task<bool> AddUpAsync(IReadOnlyList<AnyResponses.Change> changes)
    {
        await using var cohort = await FollowedCohort.StartAsync(shardsBefore: 2, shardsAfter: 4);
        await AnswerTwiceAsync(cohort);
        foreach (var change in changes)
        {
            await (change.Response is { } response ? cohort.AnswerAsync(change.Round, change.Person, response) : cohort.WithdrawAsync(change.Round, change.Person));
            if (change.IsSummedUp)
                await cohort.RecomputeAsync();
        }
        await cohort.RecomputeAsync();
        var files = await cohort.FilesAsync();
        await cohort.ForgetSummariesAsync();
        await cohort.RecomputeAsync();
        return files.SequenceEqual(await cohort.FilesAsync());
    }

    /// <summary>Of 30 people before and 24 after 20 are the same: 12 come to agree, 5 still disagree, 3 agree no more.</summary>
    private static async Task AnswerTwiceAsync(FollowedCohort cohort)
    {
        await cohort.AnswerAsync(FollowedCohort.Before, ..17, Agreement, "disagree");
        await cohort.AnswerAsync(FollowedCohort.Before, 17..20, Agreement, "agree");
        await cohort.AnswerAsync(FollowedCohort.Before, 20..30, Agreement, "neither");
        await cohort.AnswerAsync(FollowedCohort.After, ..5, Agreement, "disagree");
        await cohort.AnswerAsync(FollowedCohort.After, 5..17, Agreement, "agree");
        await cohort.AnswerAsync(FollowedCohort.After, 17..20, Agreement, "neither");
        await cohort.AnswerAsync(FollowedCohort.After, 30..34, Agreement, "strongly_agree");
    }
}
