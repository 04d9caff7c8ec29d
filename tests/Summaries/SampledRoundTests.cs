using FollowUp.Programmes;
using FollowUp.Summaries;

namespace FollowUp.Tests.Summaries;

public sealed class SampledRoundTests
{
    private static readonly Round Sampled = Sample.Round with { Wave = Sample.Round.Wave with { SampledFrom = 1_200 } };

    [Fact]
    public async Task Intervals_are_given_with_the_population_that_people_were_drawn_from()
    {
        var page = await Sample.Render(Of(Sampled), EditionFile.Page);

        Assert.Contains("drawn by chance from 1,200 people", page, StringComparison.Ordinal);
        Assert.Contains("finite population correction", page, StringComparison.Ordinal);
        Assert.Contains("Had others been drawn, the share would most likely be from 50% to 84%.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_people_chose_to_answer_there_are_none()
    {
        var report = Of(Sample.Round);

        Assert.Empty(report.Intervals);
        Assert.DoesNotContain("Wilson", await Sample.Render(report, EditionFile.Page), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_one_of_the_rounds_was_no_sample_there_are_none() =>
        Assert.Null(Inputs(Sampled, Sample.Round).SampledFrom);

    [Theory]
    [InlineData("sample: quota\n    population: 1200", "must be `probability`")]
    [InlineData("sample: probability", "needs both")]
    [InlineData("population: 1200", "needs both")]
    public void A_sample_is_drawn_by_chance_from_a_known_number_of_people(string declared, string fault)
    {
        var yaml = FollowUp.Local.Launcher.Sample.Yaml.Replace("opensOn: 2022-02-01", $"opensOn: 2022-02-01\n    {declared}", StringComparison.Ordinal);

        Assert.Contains(ProgrammeFile.Read(yaml).Faults, found => found.Message.Contains(fault, StringComparison.Ordinal));
    }

    private static ResearchReport Of(Round round) => ResearchReport.Of(Inputs(round), Sample.Tally(Sample.Responses), WavesTally.None);

    private static ReportInputs Inputs(params Round[] rounds) =>
        Sample.Inputs(Sample.Closed) with { Begun = [.. rounds.Select(round => new BegunRound(Sample.Programme, round, Shards: 1))] };
}
