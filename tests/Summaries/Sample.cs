using System.Globalization;
using CsvHelper;
using FollowUp.Programmes;
using FollowUp.Responses;
using FollowUp.Summaries;
using FollowUp.Tests.Ground;
using Microsoft.Extensions.DependencyInjection;

namespace FollowUp.Tests.Summaries;

/// <summary>The evaluation of 2022: 345 on the roster, 186 invited, 26 answers.</summary>
internal static class Sample
{
    public static Programme Programme { get; } = SampleProgramme.Value;

    public static Report Report { get; } = Programme.Reports.Single(report => report.Id == "evaluation-2022");

    public static Questionnaire Questionnaire { get; } = SampleProgramme.Questionnaire;

    public static Funnel Funnel { get; } = new(OnRoster: 345, MayBeWrittenTo: 186, Invited: 186, Delivered: null);

    public static DateTimeOffset Closed { get; } = DateTimeOffset.Parse("2022-03-01T00:00Z", CultureInfo.InvariantCulture);

    public static IReadOnlyList<Response> Responses { get; } = [.. ReadResponses()];

    public static ResponseTally Tally(IEnumerable<Response> responses) =>
        ResponseTally.Of(Questionnaire, Programme.BackgroundFacts, responses);

    public static Round Round { get; } = SampleProgramme.Evaluation;

    public static ReportInputs Inputs(DateTimeOffset now) => new()
    {
        Report = Report,
        Begun = [new(Programme, Round, Shards: 1)],
        Fieldwork = Fieldwork.Of([Round], Programme.TimeZone, now),
        Funnel = Funnel,
        Shards = [],
        TakesAnswers = Round.IsOpen(now),
    };

    public static ResearchReport ReportOf(IEnumerable<Response> responses, DateTimeOffset? now = null) =>
        ResearchReport.Of(Inputs(now ?? Closed), Tally(responses), WavesTally.None);

    public static Disclosure Disclosure { get; } = new()
    {
        Questionnaire = Questionnaire,
        Facts = Programme.BackgroundFacts,
        Invited = 186,
        Limits = DisclosureLimits.Lowest,
    };

    public static SharedReport SharedReportOf(IEnumerable<Response> responses, params SharedQuote[] quotes) =>
        SharedReport.Of(Inputs(Closed), SharedFigures(responses), DisclosureLimits.Lowest, quotes, new(2022, 3, 15));

    public static async Task<IReadOnlyList<EditionFile>> RenderAsync(SharedReport report)
    {
        await using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        return await new SharedRenderer(services).RenderAsync(report);
    }

    public static SharedFigures SharedFigures(IEnumerable<Response> responses) => Disclosure.Of(SharedAnswers.Of(Tally(responses)));

    public static async Task<string> Render(ResearchReport report, string file)
    {
        await using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        var files = await new EditionRenderer(services).RenderAsync(report);
        return files.Single(rendered => rendered.Name == file).Content.ToString();
    }

    private static IEnumerable<Response> ReadResponses()
    {
        var people = Rows("alumni.csv").ToDictionary(row => row["email"]);
        foreach (var row in Rows("answers-2022.csv"))
        {
            var person = people[row["email"]];
            yield return new(
                Questionnaire.Questions.Select(question => question.Id).Where(id => row[id].Length > 0).ToDictionary(id => id, id => row[id]),
                Programme.BackgroundFacts.ToDictionary(fact => fact.Id, fact => person[fact.Id]));
        }
    }

    private static IEnumerable<Dictionary<string, string>> Rows(string file)
    {
        using var csv = CsvReader.FromFile(Path.Combine(Checkout.Sample, file));
        while (csv.Read())
            yield return csv.Headers.ToArray().ToDictionary(header => header, csv.GetString);
    }
}
