using FollowUp.Desk;
using FollowUp.Programmes;
using FollowUp.Summaries;

namespace FollowUp.Tests.Summaries;

public sealed class EarlierEvaluationTests
{
    private static readonly EarlierEvaluation Exit = new()
    {
        Id = "exit",
        Title = "End of programme",
        HeldOn = new(2021, 7, 16),
        Source = "Exit forms <b>, counted by hand",
        Answers = new Dictionary<string, IReadOnlyDictionary<string, int>>
        {
            ["leadership_impact"] = new Dictionary<string, int> { ["lasting"] = 120, ["modest"] = 20, ["minimal"] = 10, ["unsure"] = 0 },
        },
    };

    [Fact]
    public async Task Stands_before_the_answers_of_a_round_with_its_source_as_soon_as_the_programme_has_it()
    {
        await using var cohort = await FollowedCohort.StartAsync();
        await cohort.AnswerAsync(FollowedCohort.After, ..15, "leadership_impact", "lasting");
        await cohort.AnswerAsync(FollowedCohort.After, 15..20, "leadership_impact", "minimal");
        await cohort.RecomputeAsync();
        Assert.DoesNotContain("wave=", await cohort.FileAsync(EditionFile.Figures), StringComparison.Ordinal);

        var yaml = EarlierYaml.With(FollowUp.Local.Launcher.Sample.Yaml, Exit);
        await cohort.Application.Get<ProgrammeTable>().SaveAsync(ProgrammeFile.Read(yaml).Programme!, yaml, CancellationToken.None);
        await cohort.RecomputeAsync();

        var (figures, page) = (await cohort.FileAsync(EditionFile.Figures), await cohort.FileAsync(EditionFile.Page));
        Assert.Contains("leadership_impact,,wave=earlier:exit,120,150,80,headline: A lasting impact", figures, StringComparison.Ordinal);
        Assert.Contains("leadership_impact,,wave=12m,15,20,75,headline: A lasting impact", figures, StringComparison.Ordinal);
        Assert.Contains("End of programme, 16 July 2021. Source: Exit forms &lt;b&gt;, counted by hand", page, StringComparison.Ordinal);
    }

    /// <summary>Its counts were made under other rules, and some of its people are in the report's: what is shown of both could tell an answer.</summary>
    [Fact]
    public async Task Changes_no_byte_of_the_shared_edition()
    {
        await using var cohort = await FollowedCohort.StartAsync();
        await cohort.AnswerAsync(FollowedCohort.After, ..15, "leadership_impact", "lasting");
        await cohort.AnswerAsync(FollowedCohort.After, 15..20, "leadership_impact", "minimal");
        var before = await SharedAsync(cohort);
        Assert.Contains("leadership_impact,,,15,20", before.Files, StringComparison.Ordinal);

        var yaml = EarlierYaml.With(FollowUp.Local.Launcher.Sample.Yaml, Exit);
        await cohort.Application.Get<ProgrammeTable>().SaveAsync(ProgrammeFile.Read(yaml).Programme!, yaml, CancellationToken.None);
        var after = await SharedAsync(cohort);

        Assert.Equal(Exit.Id, Assert.Single(after.Inputs.EarlierEvaluations).Id);
        Assert.Equal((before.Content, before.Files), (after.Content, after.Files));
    }

    [Fact]
    public void Is_no_trend_of_a_question_that_nobody_of_the_reports_own_answered()
    {
        var inputs = Sample.Inputs(Sample.Closed) with { EarlierEvaluations = [Exit, Exit with { Id = "again" }] };

        Assert.Empty(ResearchReport.Of(inputs, Sample.Tally(Sample.Responses), WavesTally.Of(Sample.Round.Wave, ResponseTally.None.All)).Trends);
    }

    [Theory]
    [InlineData("\"lasting\": 120", "\"lasting\": many", "must be a whole number from 0 to 1000000")]
    [InlineData("\"unsure\": 0", "\"sure\": 0", "`sure` is no option of `leadership_impact`")]
    [InlineData("leadership_impact: {", "barriers: {", "`barriers` is no question that a report states a headline of")]
    [InlineData("\"lasting\": 120, \"modest\": 20, \"minimal\": 10", "\"lasting\": 9, \"modest\": 0, \"minimal\": 0", "fewer than 10 people answered")]
    [InlineData("  - id: exit\n", "  - { id: exit, title: T, heldOn: 2021-07-16, source: S, answers: {} }\n  - id: exit\n", "`earlierEvaluations` has `exit` twice")]
    public void Fault_is_said_with_its_line(string good, string bad, string fault)
    {
        var yaml = EarlierYaml.With(FollowUp.Local.Launcher.Sample.Yaml, Exit).Replace(good, bad, StringComparison.Ordinal);

        Assert.Contains(ProgrammeFile.Read(yaml).Faults, found => found.Message.Contains(fault, StringComparison.Ordinal) && found.Line > 150);
    }

    private static async Task<(ReportInputs Inputs, string Content, string Files)> SharedAsync(FollowedCohort cohort)
    {
        var (maker, request) = (cohort.Application.Get<SharedReportMaker>(), new SummaryRequest(Sample.Programme.Id, FollowedCohort.After));
        var inputs = await maker.ReadAsync(request, CancellationToken.None) ?? throw new InvalidOperationException("The round has not begun.");
        var report = await maker.MakeAsync(request, inputs, CancellationToken.None) ?? throw new InvalidOperationException("Answers were written meanwhile.");
        return (inputs, report.ToJson().ToString(), string.Join('\n', (await Sample.RenderAsync(report)).Select(file => file.Content.ToString())));
    }
}
