using System.Diagnostics;
using Azure.Data.Tables;
using FollowUp.Alumni;
using FollowUp.Desk;
using FollowUp.Programmes;
using FollowUp.Responses;
using FollowUp.Shared;
using FollowUp.Tests.Ground;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Tests.Desk;

/// <summary>What a page of the desk takes with many alumni and 20 rounds.</summary>
/// <param name="Calls">To storage.</param>
/// <param name="Milliseconds">The median of some times, after the first.</param>
public sealed record DeskCost(string Page, int Calls, double Milliseconds)
{
    private const int Cohorts = 10;
    private const int Times = 7;
    private const int RowsInTransaction = 100;
    private const int Bounced = 200;
    private const string Id = "my-programme";
    private const string Round = "6m.c9";
    private static readonly DateTimeOffset Now = new(2027, 1, 20, 12, 0, 0, TimeSpan.Zero);

    public static async IAsyncEnumerable<DeskCost> OfAsync(int alumni)
    {
        await using var application = await TestApplication.StartAsync(Now);
        await FillAsync(application, alumni);
        foreach (var (name, page) in Pages(application))
        {
            await HttpAnswer.Of(application, page);
            var took = new List<double>();
            for (var time = 0; time < Times; time++)
            {
                application.Calls.Forget();
                var began = Stopwatch.GetTimestamp();
                Assert.Equal(StatusCodes.Status200OK, (await HttpAnswer.Of(application, page)).Status);
                took.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }
            yield return new(name, application.Calls.Made.Count, took.Order().ElementAt(Times / 2));
        }
    }

    private static IEnumerable<(string Name, Func<HttpRequest, Task<IResult>> Page)> Pages(TestApplication application) =>
    [
        ("first page", request => application.Get<ShowDesk>().Run(request, default)),
        ("programmes", request => application.Get<ShowProgrammes>().Run(request, default)),
        ("programme", request => application.Get<ShowProgramme>().Run(request, Id, default)),
        ("alumni", request => application.Get<ShowAlumni>().Run(request, Id, default)),
        ("bounces", request => application.Get<ShowBounces>().Run(request, Id, default)),
        ("round", request => application.Get<ShowRound>().Run(request, Id, Round, default)),
        ("interviews", request => application.Get<ShowInterviews>().Run(request, Id, Round, default)),
        ("reports", request => application.Get<ShowReports>().Run(request, default)),
        ("report", request => application.Get<ShowReport>().Run(request, Id, Round, default)),
        ("texts", request => application.Get<ShowTexts>().Run(request, Id, Round, default)),
        ("quotes", request => application.Get<ShowQuotes>().Run(request, Id, Round, default)),
        ("privacy", request => application.Get<ShowPrivacy>().Run(request, Id, default)),
        ("audit trail", request => application.Get<ShowTrail>().Run(request, Id, default)),
        ("record of deletions", request => application.Get<ShowLedger>().Run(request, default)),
    ];

    private static async Task FillAsync(TestApplication application, int alumni)
    {
        var ids = Enumerable.Range(0, Cohorts).Select(cohort => $"c{cohort}").ToList();
        var yaml = ProgrammeDraft.New.Yaml
            .Replace("  - { id: 2025-26, endsOn: 2026-07-17 }", string.Join('\n', ids.Select(id => $"  - {{ id: {id}, endsOn: 2026-07-17 }}")), StringComparison.Ordinal)
            .Replace("cohorts: [2025-26]", $"cohorts: [{string.Join(", ", ids)}]", StringComparison.Ordinal);
        var programme = ProgrammeFile.Read(yaml).Programme ?? throw new InvalidOperationException("The template does not hold together.");
        await application.Get<ProgrammeTable>().SaveAsync(programme, yaml, default);
        foreach (var round in programme.Rounds)
        {
            var state = new RoundState { Version = 1, Shards = 16, IsPlanned = true, Invited = alumni / Cohorts };
            await application.Get<RoundTable>().BeginAsync(Id, round.Id, state, default);
            await application.Get<ResponseTable>().OpenAsync(Id, round.Id, state.Shards, default);
        }
        await AddAsync(application, "Alumni", alumni, number => new($"{Id}~c{number / RowsInTransaction % Cohorts}", $"a~{number:x32}") { ["Email"] = $"person{number}@alumni.example", ["Name"] = "Ash" });
        await AddAsync(application, "Addresses", alumni, number => new(Id, $"{number:x64}") { ["Alumnus"] = $"{number:x32}", ["Cohort"] = $"c{number / RowsInTransaction % Cohorts}" });
        for (var number = 0; number < Bounced; number++)
            await application.Get<AddressTable>().MarkBouncedAsync(Id, $"{number:x64}", new("Bounced", Now.AddSeconds(-number)), default);
    }

    private static async Task AddAsync(TestApplication application, string table, int rows, Func<int, TableEntity> row)
    {
        var into = application.Get<StorageAccounts>().RosterTable(table);
        await Parallel.ForEachAsync(Enumerable.Range(0, rows).Chunk(RowsInTransaction), new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (numbers, token) =>
            await into.SubmitTransactionAsync(numbers.Select(number => new TableTransactionAction(TableTransactionActionType.Add, row(number))), token));
    }
}
