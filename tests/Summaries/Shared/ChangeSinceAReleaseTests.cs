using FollowUp.Summaries;

namespace FollowUp.Tests.Summaries;

/// <summary>40 people answered both of two waves, and nobody one alone.</summary>
public sealed class ChangeSinceAReleaseTests
{
    private const string Impact = "leadership_impact";

    [Fact]
    public async Task It_is_told_while_the_released_edition_is_about_the_same_people()
    {
        await using var cohort = await FollowedCohort.StartAsync();
        await AnswerAsync(cohort, ..10, "modest", "lasting");
        await AnswerAsync(cohort, 10..18, "lasting", "modest");
        await AnswerAsync(cohort, 18..30, "lasting", "lasting");
        await AnswerAsync(cohort, 30..40, "modest", "modest");

        Assert.Empty(await ChangesAsync(cohort));
        await cohort.Application.Get<SharedRelease>().ReleaseAsync(new(Sample.Programme.Id, FollowedCohort.Before), CancellationToken.None);
        Assert.Equal([10, 22, 8], Tables.Counts(Assert.Single(Assert.Single(await ChangesAsync(cohort)).Questions).Directions));
        await cohort.WithdrawAsync(FollowedCohort.Before, 0);
        await cohort.WithdrawAsync(FollowedCohort.After, 0);
        Assert.Empty(await ChangesAsync(cohort));
        await AnswerAsync(cohort, 40..41, "lasting", "lasting");
        Assert.Empty(await ChangesAsync(cohort));
    }

    private static async Task AnswerAsync(FollowedCohort cohort, Range people, string before, string after)
    {
        await cohort.AnswerAsync(FollowedCohort.Before, people, Impact, before);
        await cohort.AnswerAsync(FollowedCohort.After, people, Impact, after);
    }

    private static async Task<IReadOnlyList<SharedChange>> ChangesAsync(FollowedCohort cohort)
    {
        var (maker, request) = (cohort.Application.Get<SharedReportMaker>(), new SummaryRequest(Sample.Programme.Id, FollowedCohort.After));
        return (await maker.MakeAsync(request, (await maker.ReadAsync(request, CancellationToken.None))!, CancellationToken.None))!.Figures.Changes;
    }
}
