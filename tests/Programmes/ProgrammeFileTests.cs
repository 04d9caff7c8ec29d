using FollowUp.Programmes;

namespace FollowUp.Tests.Programmes;

public sealed class ProgrammeFileTests
{
    private static readonly string Sample = File.ReadAllText(Path.Combine(Checkout.Sample, "programme.yaml"));

    [Fact]
    public void The_sample_reads_without_a_fault()
    {
        var file = ProgrammeFile.Read(Sample);

        Assert.Empty(file.Faults);
        Assert.Equal("send-leadership", file.Programme?.Id);
    }

    [Fact]
    public void A_dated_wave_has_one_round_for_all_its_cohorts_from_midnight_to_midnight()
    {
        var round = ProgrammeFile.Read(Sample).Programme?.Round("evaluation-2022");

        Assert.NotNull(round);
        Assert.Equal(["2018-19", "2019-20", "2020-21"], round.Cohorts);
        Assert.Equal(new DateTimeOffset(2022, 2, 1, 0, 0, 0, TimeSpan.Zero), round.OpensOn);
        Assert.Equal(new DateTimeOffset(2022, 3, 1, 0, 0, 0, TimeSpan.Zero), round.ClosesOn);
    }

    [Fact]
    public void A_relative_wave_has_a_round_for_each_cohort_on_the_programmes_wall_clock()
    {
        var round = ProgrammeFile.Read(Sample).Programme?.Round("36m.2021-22");

        Assert.Equal(new DateTimeOffset(2025, 7, 14, 23, 0, 0, TimeSpan.Zero), round?.OpensOn);
    }

    [Theory]
    [InlineData("endsOn: 2016-07-15", "endsOn: 15/07/2016", "2022-02-01")]
    [InlineData("openForDays: 28\n    remind", "openFor: 28\n    remind", "openForDays")]
    [InlineData("questionnaire: evaluation\n    linkAnswers: withinRound", "questionnaire: evalution\n    linkAnswers: withinRound", "`evalution`")]
    [InlineData("linkAnswers: withinRound", "linkAnswers: never", "withinRound, acrossRounds")]
    [InlineData("linkAnswers: withinRound", "linkAnswers: acrossRounds", "several cohorts")]
    [InlineData("timeZone: Europe/London", "timeZone: Europe/Londn", "Europe/London")]
    [InlineData("cohorts: [2018-19, 2019-20, 2020-21]", "cohorts: [2018-19, 2031-32]", "`2031-32`")]
    [InlineData("headline: [lasting]", "headline: [lasting, modest]", "last grouping")]
    [InlineData("options: [neither] }\n          - { label: Disagree, options: [disagree, s", "options: [agree] }\n          - { label: Disagree, options: [disagree, s", "exactly once")]
    [InlineData("Honest answers help", "Your answers are anonymous and help", "confidential")]
    [InlineData("opensOn: 2022-02-01", "opensOn: 2022-02-01\n    months: 6", "either")]
    [InlineData("id: may_quote", "id: consent", "the form's own field")]
    public void A_fault_is_named_with_its_remedy(string good, string bad, string remedy)
    {
        Assert.Contains(good, Sample, StringComparison.Ordinal);

        var file = ProgrammeFile.Read(Sample.Replace(good, bad, StringComparison.Ordinal));

        Assert.Null(file.Programme);
        Assert.Contains(file.Faults, fault => fault.Message.Contains(remedy, StringComparison.Ordinal));
    }

    [Fact]
    public void A_fault_names_its_line()
    {
        var line = Sample[..Sample.IndexOf("endsOn: 2016-07-15", StringComparison.Ordinal)].Count(character => character == '\n') + 1;

        var file = ProgrammeFile.Read(Sample.Replace("endsOn: 2016-07-15", "endsOn: soon", StringComparison.Ordinal));

        Assert.Equal(line, Assert.Single(file.Faults).Line);
    }

    [Theory]
    [InlineData("")]
    [InlineData("- a list")]
    [InlineData("programme: [unclosed")]
    [InlineData("programme: send-leadership")]
    [InlineData("waves: 7")]
    [InlineData("cohorts: [a, b]")]
    public void What_is_no_programme_is_refused_with_faults_and_never_with_an_exception(string yaml) =>
        Assert.NotEmpty(ProgrammeFile.Read(yaml).Faults);
}
