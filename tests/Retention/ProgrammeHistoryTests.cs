using FollowUp.Programmes;
using FollowUp.Retention;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Retention;

public sealed class ProgrammeHistoryTests
{
    private static readonly Programme First = SampleProgramme.Value;

    private static readonly Programme Second = First with
    {
        Cohorts = [.. First.Cohorts.Where(cohort => cohort.Id != "2018-19")],
        Waves = [],
        Reports = [],
    };

    private readonly ProgrammeHistory history = new([First, Second], [new BegunRound(First, SampleProgramme.Evaluation, 1)]);

    [Fact]
    public void A_cohort_that_a_newer_version_dropped_still_expires() =>
        Assert.Contains(history.ByCohort(history.ContactEndsOn), expiry => expiry.Scope == "send-leadership~2018-19");

    [Fact]
    public void A_round_that_has_begun_still_expires_and_one_that_never_began_does_not() =>
        Assert.Equal(["send-leadership~evaluation-2022"], history.ByRound(closesOn => closesOn).Select(expiry => expiry.Scope));

    [Fact]
    public void A_report_is_still_known_with_all_the_rounds_that_it_ever_pooled() =>
        Assert.Contains(history.RoundsByReport, report => report.Key == "evaluation-2022" && report.Contains("evaluation-2022"));

    [Fact]
    public void A_cohort_with_no_round_left_to_come_is_kept_for_42_months() =>
        Assert.Equal(new DateTimeOffset(2027, 1, 14, 0, 0, 0, TimeSpan.Zero), history.ContactEndsOn(First.Cohort("2022-23")!));

    [Fact]
    public void Opt_outs_outlive_the_last_contact_details() =>
        Assert.All(history.Cohorts, cohort => Assert.True(history.EndsOn >= history.ContactEndsOn(cohort)));
}
