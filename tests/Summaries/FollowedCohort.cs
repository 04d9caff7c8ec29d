using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Data.Tables;
using FollowUp.Programmes;
using FollowUp.Responses;
using FollowUp.Shared;
using FollowUp.Summaries;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Summaries;

/// <summary>A cohort that was asked 6 and 12 months after the programme, under the same pseudonyms; both rounds are over.</summary>
internal sealed class FollowedCohort : IAsyncDisposable
{
    public const string Before = "6m.2021-22";

    public const string After = "12m.2021-22";

    private static readonly SummaryRequest Report = new(Sample.Programme.Id, After);

    private readonly Dictionary<string, BegunRound> rounds = [];

    private FollowedCohort(TestApplication application) => Application = application;

    public TestApplication Application { get; }

    public static async Task<FollowedCohort> StartAsync(int shardsBefore = 1, int shardsAfter = 1)
    {
        var application = await TestApplication.StartAsync(Sample.Programme.Round(After)!.ClosesOn);
        await application.SaveSampleProgrammeAsync();
        var cohort = new FollowedCohort(application);
        await cohort.BeginAsync(Before, shardsBefore);
        await cohort.BeginAsync(After, shardsAfter);
        return cohort;
    }

    public async Task AnswerAsync(string round, int person, FollowUp.Responses.Response response) =>
        Assert.True(await Application.Get<ResponseTable>().SaveAsync(rounds[round], Pseudonym(person), response, CancellationToken.None));

    public Task AnswerAsync(string round, Range people, string question, string option)
    {
        var response = new FollowUp.Responses.Response(new Dictionary<string, string> { [question] = option }, new Dictionary<string, string>());
        return Task.WhenAll(Enumerable.Range(people.Start.Value, people.End.Value - people.Start.Value).Select(person => AnswerAsync(round, person, response)));
    }

    public async Task WithdrawAsync(string round, int person)
    {
        var (begun, pseudonym) = (rounds[round], Pseudonym(person));
        var partition = string.Create(CultureInfo.InvariantCulture, $"{Report.Programme}~{round}~{pseudonym.Shard(begun.Shards):x2}");
        var table = Application.Get<StorageAccounts>().ResponsesTable("Responses");
        var row = new TableEntity(partition, $"p~{pseudonym.Value}");
        if ((await table.GetEntityIfExistsAsync<TableEntity>(row.PartitionKey, row.RowKey)).HasValue)
        {
            await table.SubmitTransactionAsync(
                [new(TableTransactionActionType.Delete, row, ETag.All), new(TableTransactionActionType.UpdateMerge, new TableEntity(partition, "~shard"), ETag.All)]);
        }
    }

    /// <summary>As when the time is over for which the answers are kept.</summary>
    public async Task DeleteAsync(string round)
    {
        var table = Application.Get<StorageAccounts>().ResponsesTable("Responses");
        var rows = await table.QueryAsync<TableEntity>().Where(row => row.PartitionKey.StartsWith($"{Report.Programme}~{round}~", StringComparison.Ordinal)).ToListAsync();
        foreach (var row in rows)
            await table.DeleteEntityAsync(row.PartitionKey, row.RowKey);
        var rounds = Application.Get<RoundTable>();
        await rounds.ReplaceAsync(Report.Programme, round, (await rounds.FindAsync(Report.Programme, round, CancellationToken.None))! with { IsClosed = true }, CancellationToken.None);
    }

    public Task RecomputeAsync() => Application.Get<RecomputeSummary>().Run(Report.ToMessage(), CancellationToken.None);

    public async Task<string> FileAsync(string name) =>
        (await Application.Get<ResearchBlobs>().FindAsync(Report, name, CancellationToken.None))!.Content.ToString();

    public async Task<IReadOnlyList<string>> FilesAsync() =>
        [await FileAsync(EditionFile.Page), await FileAsync(EditionFile.Figures), await FileAsync(EditionFile.Codebook), await FileAsync(EditionFile.Summary)];

    /// <summary>Deletes partials and editions, so that the next run starts from nothing.</summary>
    public async Task ForgetSummariesAsync()
    {
        foreach (var name in new[] { "partials", "research" })
        {
            var container = Application.Get<StorageAccounts>().ResponsesContainer(name);
            await foreach (var blob in container.GetBlobsAsync())
                await container.DeleteBlobAsync(blob.Name);
        }
    }

    public ValueTask DisposeAsync() => Application.DisposeAsync();

    private static Pseudonym Pseudonym(int person) =>
        new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(person.ToString(CultureInfo.InvariantCulture)))));

    private async Task BeginAsync(string round, int shards)
    {
        await Application.Get<RoundTable>().BeginAsync(
            Report.Programme, round, new() { Version = 1, Shards = shards, IsPlanned = true, Invited = 60 }, CancellationToken.None);
        await Application.Get<ResponseTable>().OpenAsync(Report.Programme, round, shards, CancellationToken.None);
        rounds[round] = new(Sample.Programme, Sample.Programme.Round(round)!, shards);
    }
}
