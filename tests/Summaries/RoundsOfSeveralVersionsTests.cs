using FollowUp.Programmes;
using FollowUp.Responses;
using FollowUp.Summaries;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Summaries;

public sealed class RoundsOfSeveralVersionsTests
{
    private const string Report = "six-months";

    private static readonly string Older = FollowUp.Local.Launcher.Sample.Yaml.Replace(
        "reports:\n", $"reports:\n  - {{ id: {Report}, title: After six months, rounds: [6m.2021-22, 6m.2022-23] }}\n", StringComparison.Ordinal);

    private static readonly string Newer = Older
        .Replace("{ id: modest, label: A modest impact }", "{ id: moderate, label: A moderate impact }", StringComparison.Ordinal)
        .Replace("options: [modest]", "options: [moderate]", StringComparison.Ordinal)
        .Replace("options: [modest, minimal, unsure]", "options: [moderate, minimal, unsure]", StringComparison.Ordinal)
        .Replace("          - id: barriers", "          - { id: time_since, text: Had you time?, kind: several, options: [{ id: time, label: Time }, { id: leave, label: Leave }] }\n          - id: barriers", StringComparison.Ordinal);

    [Fact]
    public async Task Each_answer_counts_as_its_own_questionnaire_had_it()
    {
        await using var application = await StartAsync();
        await AnswerAsync(application, "6m.2021-22", version: 1, 12, ("leadership_impact", "modest"));
        await AnswerAsync(application, "6m.2022-23", version: 2, 20, ("leadership_impact", "moderate"), ("time_since", "time"));

        await application.Get<RecomputeSummary>().Run(new SummaryRequest(Sample.Programme.Id, Report).ToMessage(), CancellationToken.None);

        var figures = (await FiguresAsync(application)).Split('\n');
        Assert.Contains($"{Sample.Programme.Id},{Report},research,leadership_impact,modest,,12,32,38,", figures);
        Assert.Contains($"{Sample.Programme.Id},{Report},research,leadership_impact,moderate,,20,32,63,", figures);
        Assert.Contains($"{Sample.Programme.Id},{Report},research,time_since,time,,20,20,100,", figures);
    }

    [Fact]
    public async Task After_one_round_and_before_the_next_the_figures_are_final()
    {
        await using var application = await StartAsync();
        await AnswerAsync(application, "6m.2021-22", version: 1, 12, ("leadership_impact", "modest"));
        await application.Get<RecomputeSummary>().Run(new SummaryRequest(Sample.Programme.Id, Report).ToMessage(), CancellationToken.None);
        await AnswerAsync(application, "6m.2021-22", version: 1, 13, ("leadership_impact", "modest"));
        var round = Sample.Programme.Round("6m.2021-22")!;
        application.Clock.MoveTo(round.ClosesOn);

        await application.Get<RecomputeSummary>().Run(new SummaryRequest(Sample.Programme.Id, Report).ToMessage(), CancellationToken.None);

        Assert.Contains("leadership_impact,modest,,13,13,100,", await FiguresAsync(application), StringComparison.Ordinal);
    }

    private static async Task<TestApplication> StartAsync()
    {
        var application = await TestApplication.StartAsync(Sample.Programme.Round("6m.2021-22")!.OpensOn);
        foreach (var yaml in new[] { Older, Newer })
        {
            var file = ProgrammeFile.Read(yaml);
            Assert.Empty(file.Faults);
            await application.Get<ProgrammeTable>().SaveAsync(file.Programme!, yaml, CancellationToken.None);
        }
        return application;
    }

    private static async Task AnswerAsync(TestApplication application, string round, int version, int people, params (string Question, string Answer)[] answers)
    {
        var programme = await application.Get<ProgrammeTable>().VersionAsync(Sample.Programme.Id, version, CancellationToken.None);
        await application.Get<RoundTable>().BeginAsync(programme.Id, round, new() { Version = version, Shards = 1, IsPlanned = true, Invited = 40 }, CancellationToken.None);
        await application.Get<ResponseTable>().OpenAsync(programme.Id, round, 1, CancellationToken.None);
        var response = new Response(answers.ToDictionary(answer => answer.Question, answer => answer.Answer), new Dictionary<string, string>());
        for (var person = 0; person < people; person++)
        {
            var pseudonym = new Pseudonym(person.ToString("x64", System.Globalization.CultureInfo.InvariantCulture));
            await application.Get<ResponseTable>().SaveAsync(new(programme, programme.Round(round)!, 1), pseudonym, response, CancellationToken.None);
        }
    }

    private static async Task<string> FiguresAsync(TestApplication application) =>
        (await application.Get<ResearchBlobs>().FindAsync(new(Sample.Programme.Id, Report), EditionFile.Figures, CancellationToken.None))!.Content.ToString();
}
