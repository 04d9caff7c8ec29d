using System.Security.Cryptography;
using System.Text;
using CsvHelper;
using FollowUp.Programmes;
using FollowUp.Responses;
using FollowUp.Summaries;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Summaries;

/// <summary>Three cohorts that were asked after 6, 12, 24 and 36 months: 600 on the roster, 554 answers in eleven rounds.</summary>
internal sealed class PeerMentors : IAsyncDisposable
{
    private static readonly string Folder = Path.Combine(Checkout.Sample, "peer");

    private static readonly string Yaml = File.ReadAllText(Path.Combine(Folder, "programme.yaml"));

    private PeerMentors(TestApplication application) => Application = application;

    public static Programme Programme { get; } = ProgrammeFile.Read(Yaml).Programme ?? throw new InvalidOperationException("The programme.yaml of the mentors has faults.");

    public static IReadOnlyList<Dictionary<string, string>> People { get; } = Rows("alumni.csv");

    public static IReadOnlyList<Dictionary<string, string>> Answers { get; } = Rows("answers.csv");

    public TestApplication Application { get; }

    public static async Task<PeerMentors> StartAsync()
    {
        var application = await TestApplication.StartAsync(Programme.Round("36m.2023")!.ClosesOn);
        await application.Get<ProgrammeTable>().SaveAsync(Programme, Yaml, CancellationToken.None);
        var mentors = new PeerMentors(application);
        foreach (var round in Answers.GroupBy(row => row["round"]))
            await mentors.AnswerAsync(round.Key, [.. round]);
        return mentors;
    }

    public async Task<string> FileAsync(string report, string file)
    {
        var request = new SummaryRequest(Programme.Id, report);
        await Application.Get<RecomputeSummary>().Run(request.ToMessage(), CancellationToken.None);
        return (await Application.Get<ResearchBlobs>().FindAsync(request, file, CancellationToken.None))!.Content.ToString();
    }

    /// <summary>What the shared edition says.</summary>
    public async Task<SharedReport> ShareAsync(string report)
    {
        var (maker, request) = (Application.Get<SharedReportMaker>(), new SummaryRequest(Programme.Id, report));
        var read = await maker.ReadAsync(request, CancellationToken.None);
        return (await maker.MakeAsync(request, read!, CancellationToken.None))!;
    }

    public ValueTask DisposeAsync() => Application.DisposeAsync();

    private async Task AnswerAsync(string id, IReadOnlyList<Dictionary<string, string>> rows)
    {
        var round = Programme.Round(id)!;
        var invited = People.Count(person => round.Cohorts.Contains(person["cohort"]));
        await Application.Get<RoundTable>().BeginAsync(Programme.Id, id, new() { Version = 1, Shards = 1, IsPlanned = true, Invited = invited }, CancellationToken.None);
        await Application.Get<ResponseTable>().OpenAsync(Programme.Id, id, 1, CancellationToken.None);
        await Parallel.ForEachAsync(rows, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (row, token) =>
            await Application.Get<ResponseTable>().SaveAsync(new(Programme, round, 1), Pseudonym(row["email"]), Response(round, row), token));
    }

    private static Response Response(Round round, Dictionary<string, string> row)
    {
        var person = People.Single(person => person["email"] == row["email"]);
        return new(
            Programme.QuestionnaireOf(round).Questions.Select(question => question.Id).Where(id => row[id].Length > 0).ToDictionary(id => id, id => row[id]),
            Programme.BackgroundFacts.ToDictionary(fact => fact.Id, fact => person[fact.Id]));
    }

    private static Pseudonym Pseudonym(string address) => new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address))));

    private static List<Dictionary<string, string>> Rows(string file)
    {
        using var csv = CsvReader.FromFile(Path.Combine(Folder, file));
        var rows = new List<Dictionary<string, string>>();
        while (csv.Read())
            rows.Add(csv.Headers.ToArray().ToDictionary(header => header, csv.GetString));
        return rows;
    }
}
