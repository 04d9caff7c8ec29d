using Azure.Data.Tables;
using FollowUp.Local.Launcher;
using FollowUp.Retention;
using FollowUp.Shared;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Pipeline;

/// <summary>The application in a process of its own, killed in the middle of a sweep, of erasures and of a replay: the next run brings each to its end.</summary>
public sealed class KilledRetentionTests : IAsyncLifetime
{
    private const string Cohort = "2018-19";
    private const int People = 800;
    private const int Erased = 40;
    private static readonly DateTimeOffset Expiry = new(2022, 5, 30, 0, 0, 0, TimeSpan.Zero);
    private TestApplication application = null!;

    private TableClient Alumni => Table("Alumni");

    private TableClient Addresses => Table("Addresses");

    public async Task InitializeAsync()
    {
        application = await TestApplication.StartAsync(Expiry - DeletionForecast.Notice);
        await application.SaveSampleProgrammeAsync();
    }

    public async Task DisposeAsync() => await application.DisposeAsync();

    [Fact]
    public async Task A_sweep_that_was_killed_is_finished_by_the_next_night_and_counts_once()
    {
        await AddPeopleAsync(People);
        await application.Get<EnforceRetention>().Run(new(), CancellationToken.None);
        application.Clock.MoveTo(Expiry);

        await KillAsync(desk => desk.RunAsync(nameof(EnforceRetention), CancellationToken.None), async () => await CountAsync(Addresses) < People);
        Assert.InRange(await CountAsync(Addresses), 1, People - 1);
        await application.Get<EnforceRetention>().Run(new(), CancellationToken.None);

        Assert.Equal((0, 0), (await CountAsync(Addresses), await CountAsync(Alumni)));
        await AssertCountedOnceAsync("contact details", [People]);
    }

    [Fact]
    public async Task Erasures_that_were_killed_are_finished_five_minutes_later_and_count_once_each()
    {
        await AddPeopleAsync(Erased);
        await AskForErasureAsync();

        await KillAsync(desk => desk.RunAsync(nameof(RepeatErasures), CancellationToken.None), async () => await OpenAsync() < Erased);
        Assert.InRange(await OpenAsync(), 1, Erased - 1);
        await application.Get<RepeatErasures>().Run(new(), CancellationToken.None);

        Assert.Equal((0, 0, 0), (await OpenAsync(), await CountAsync(Addresses), await CountAsync(Alumni)));
        await AssertCountedOnceAsync("erasure", Enumerable.Repeat(1, Erased));
    }

    [Fact]
    public async Task A_replay_that_was_killed_is_finished_by_the_next_and_counts_once()
    {
        await application.Get<ErasedTable>().AddAsync(Sample.Programme, application.Get<ErasedKey>().OfAlumnus("erased"), CancellationToken.None);
        await Parallel.ForEachAsync(Enumerable.Range(0, People), async (number, token) =>
            await Table("Operations").AddEntityAsync(new TableEntity($"operation{number}", "") { ["Alumnus"] = "erased" }, token));

        await KillAsync(ReplayAsync, async () => await CountAsync(Table("Operations")) < People);
        Assert.InRange(await CountAsync(Table("Operations")), 1, People - 1);
        await HttpAnswer.Of(application, request => application.Get<ReplayErasures>().Run(request, CancellationToken.None), new StringContent(""));

        Assert.Equal(0, await CountAsync(Table("Operations")));
        await AssertCountedOnceAsync("replay", [People]);
    }

    private static async Task ReplayAsync(DeskClient desk)
    {
        await desk.SignInAsync("Steward", CancellationToken.None);
        await desk.ReplayErasuresAsync(CancellationToken.None);
    }

    private async Task KillAsync(Func<DeskClient, Task> doing, Func<Task<bool>> isUnderWay)
    {
        await using var process = await OtherProcess.StartAsync(application);
        await process.KillAsync(doing(process.Desk), isUnderWay);
    }

    private async Task AssertCountedOnceAsync(string rule, IEnumerable<int> counts)
    {
        var chain = await application.Get<LedgerTable>().ReadAsync(CancellationToken.None);
        Assert.True(chain.Holds);
        Assert.Equal(counts, chain.Entries.Where(entry => entry.Rule == rule && entry.Stage == LedgerStage.Intended).Select(entry => entry.Count));
        Assert.Equal(counts, chain.Entries.Where(entry => entry.Rule == rule && entry.Stage == LedgerStage.Done).Select(entry => entry.Count));
    }

    /// <summary>People of the cohort, each with an address.</summary>
    private async Task AddPeopleAsync(int people)
    {
        foreach (var some in Enumerable.Range(0, people).Chunk(100))
        {
            await Addresses.SubmitTransactionAsync(some.Select(number => Add(new(Sample.Programme, $"hash{number}") { ["Alumnus"] = $"{number}", ["Cohort"] = Cohort })));
            await Alumni.SubmitTransactionAsync(some.Select(number => Add(new($"{Sample.Programme}~{Cohort}", $"a~{number}") { ["Email"] = $"{number}@alumni.example", ["Name"] = "Ash" })));
        }

        static TableTransactionAction Add(TableEntity row) => new(TableTransactionActionType.Add, row);
    }

    private async Task AskForErasureAsync()
    {
        foreach (var number in Enumerable.Range(0, Erased))
        {
            var asked = new RightsRequest
            {
                Id = Guid.NewGuid().ToString("N"),
                Kind = RightsRequestKind.Erasure,
                ReceivedOn = application.Clock.GetUtcNow(),
                DueOn = new(2022, 7, 1),
                Identity = "By letter",
                Person = new($"hash{number}", new($"{number}", Cohort)),
                RepeatOn = application.Clock.GetUtcNow(),
            };
            await application.Get<RightsRequestTable>().AddAsync(Sample.Programme, asked, CancellationToken.None);
        }
    }

    private TableClient Table(string name) => application.Get<StorageAccounts>().RosterTable(name);

    private static async Task<int> CountAsync(TableClient table) => await table.QueryAsync<TableEntity>(select: ["RowKey"]).CountAsync();

    private async Task<int> OpenAsync() => (await StoredRows.OfAsync(application, "Requests")).Count(row => !row.ContainsKey("ClosedOn"));
}
