using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Azure.Storage.Queues;
using FollowUp.Programmes;
using FollowUp.Responses;
using FollowUp.Shared;
using FollowUp.Summaries;
using FollowUp.Tests.Ground;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Tests.Summaries;

/// <summary>The evaluation of 2022 on its second day, in an application of its own: answers come and go, and the report is made anew.</summary>
internal sealed class OpenRound : IAsyncDisposable
{
    private static readonly DateTimeOffset SecondDay = Sample.Round.OpensOn.AddDays(1);

    private readonly BegunRound begun;

    private OpenRound(TestApplication application, BegunRound begun) => (Application, this.begun) = (application, begun);

    public static SummaryRequest Report { get; } = new(Sample.Programme.Id, Sample.Report.Id);

    public TestApplication Application { get; }

    private QueueClient Queue => Application.Get<StorageAccounts>().Queue("Responses", "SummariesQueue");

    /// <param name="settings">Beside the usual ones.</param>
    public static async Task<OpenRound> StartAsync(int shards = 1, params (string Name, string Value)[] settings)
    {
        var application = await TestApplication.StartAsync(SecondDay, settings);
        await application.SaveSampleProgrammeAsync();
        var state = new RoundState { Version = 1, Shards = shards, IsPlanned = true, Invited = 186 };
        await application.Get<RoundTable>().BeginAsync(Sample.Programme.Id, Sample.Round.Id, state, CancellationToken.None);
        await application.Get<ResponseTable>().OpenAsync(Sample.Programme.Id, Sample.Round.Id, shards, CancellationToken.None);
        return new(application, new(Sample.Programme, Sample.Round, shards));
    }

    /// <summary>People by number, each with the same answer.</summary>
    public Task AnswerAsync(Range people, string impact = "lasting") => Task.WhenAll(Numbers(people).Select(person => AnswerAsync(person, impact)));

    public async Task AnswerAsync(int person, string impact, string? words = null)
    {
        var response = Response(person, impact);
        await AnswerAsync(person, words is null ? response : response with { Answers = new Dictionary<string, string>(response.Answers) { ["in_your_words"] = words } });
    }

    public async Task AnswerAsync(int person, FollowUp.Responses.Response response) =>
        Assert.True(await Application.Get<ResponseTable>().SaveAsync(begun, Pseudonym(person), response, CancellationToken.None));

    public Task FillAsync(IEnumerable<FollowUp.Responses.Response> responses) =>
        FillAsync(responses.Select((response, person) => Row(ManyAnswers.Pseudonym(person), response)));

    /// <summary>People by number, each with the same answer, who answer at once.</summary>
    public Task FillAsync(Range people) => FillAsync(Numbers(people).Select(person => Row(Pseudonym(person), Response(person, "lasting"))));

    /// <summary>Stores many answers at once, page by page, and touches each shard.</summary>
    private async Task FillAsync(IEnumerable<TableEntity> rows)
    {
        var table = Application.Get<StorageAccounts>().ResponsesTable("Responses");
        await Parallel.ForEachAsync(rows.GroupBy(row => row.PartitionKey), new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (shard, token) =>
        {
            foreach (var page in shard.Chunk(100))
                await table.SubmitTransactionAsync(page.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row)), token);
            await table.UpdateEntityAsync(new TableEntity(shard.Key, "~shard"), ETag.All, TableUpdateMode.Merge, token);
        });
    }

    /// <summary>How many rows the shards hold that the queries of answers are about.</summary>
    public async Task<int> RowsAsync(IEnumerable<string> queries)
    {
        var rows = 0;
        foreach (var shard in Enumerable.Range(0, begun.Shards))
        {
            var partition = string.Create(CultureInfo.InvariantCulture, $"'{Report.Programme}~{begun.Round.Id}~{shard:x2}'");
            if (queries.Any(query => query.Contains(partition, StringComparison.Ordinal) && query.Contains("'h~'", StringComparison.Ordinal)))
                rows += await Application.Get<ResponseTable>().InShardAsync(Report.Programme, begun.Round.Id, shard, CancellationToken.None).CountAsync();
        }
        return rows;
    }

    /// <summary>Takes the answers of people back.</summary>
    public async Task WithdrawAsync(Range people)
    {
        foreach (var pseudonym in Numbers(people).Select(Pseudonym))
        {
            var partition = string.Create(CultureInfo.InvariantCulture, $"{Report.Programme}~{begun.Round.Id}~{pseudonym.Shard(begun.Shards):x2}");
            await Application.Get<StorageAccounts>().ResponsesTable("Responses").SubmitTransactionAsync(
                [
                    new(TableTransactionActionType.Delete, new TableEntity(partition, $"p~{pseudonym.Value}"), ETag.All),
                    new(TableTransactionActionType.UpdateMerge, new TableEntity(partition, "~shard"), ETag.All),
                ]);
        }
    }

    public void Close() => Application.Clock.MoveTo(Sample.Round.ClosesOn);

    public Task FindStaleAsync() => Application.Get<FindStaleSummaries>().Run(new TimerInfo(), CancellationToken.None);

    public Task RecomputeAsync() => RecomputeAsync(Report.ToMessage());

    public Task RecomputeAsync(string message) => Application.Get<RecomputeSummary>().Run(message, CancellationToken.None);

    /// <summary>One minute of the application: the timer, then what is in the queue.</summary>
    /// <returns>How many messages there were.</returns>
    public async Task<int> PassMinuteAsync()
    {
        await FindStaleAsync();
        return await EmptyQueueAsync();
    }

    public async Task<int> EmptyQueueAsync()
    {
        var messages = (await Queue.ReceiveMessagesAsync(32, TimeSpan.FromMinutes(1))).Value;
        foreach (var message in messages)
        {
            await RecomputeAsync(message.MessageText);
            await Queue.DeleteMessageAsync(message.MessageId, message.PopReceipt);
        }
        return messages.Length;
    }

    /// <summary>Whatever was asked for and not done is forgotten.</summary>
    public Task LoseMessagesAsync() => Queue.ClearMessagesAsync();

    public async Task<string?> FileAsync(string name) =>
        (await Application.Get<ResearchBlobs>().FindAsync(Report, name, CancellationToken.None))?.Content.ToString();

    /// <summary>The files as they are, by name.</summary>
    public async Task<IReadOnlyList<string?>> FilesAsync() =>
        [await FileAsync(EditionFile.Page), await FileAsync(EditionFile.Figures), await FileAsync(EditionFile.Codebook), await FileAsync(EditionFile.Summary)];

    /// <summary>The number of answers that the edition shows; null where it shows no figures.</summary>
    public async Task<int?> ShownAsync() =>
        await FileAsync(EditionFile.Summary) is { } json && JsonDocument.Parse(json).RootElement.GetProperty("answered") is { ValueKind: JsonValueKind.Number } answered
            ? answered.GetInt32()
            : null;

    /// <summary>As if nobody had answered yet.</summary>
    public async Task StartOverAsync()
    {
        Application.Clock.MoveTo(SecondDay);
        await ForgetSummaryAsync();
        await LoseMessagesAsync();
        var table = Application.Get<StorageAccounts>().ResponsesTable("Responses");
        var rows = await table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"RowKey ge {"p~"} and RowKey lt {"p~~"}")).ToListAsync();
        foreach (var shard in rows.GroupBy(row => row.PartitionKey))
            await table.SubmitTransactionAsync(shard.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row)));
    }

    /// <summary>Deletes partials and edition, so that the next run starts from nothing.</summary>
    public async Task ForgetSummaryAsync()
    {
        foreach (var name in new[] { "partials", "research" })
        {
            var container = Application.Get<StorageAccounts>().ResponsesContainer(name);
            await foreach (var blob in container.GetBlobsAsync())
                await container.DeleteBlobAsync(blob.Name);
        }
    }

    /// <summary>What the partials and the research edition hold, one after the other.</summary>
    public async Task<string> EverythingInBlobsAsync()
    {
        var text = new StringBuilder();
        foreach (var name in new[] { "partials", "research" })
        {
            var container = Application.Get<StorageAccounts>().ResponsesContainer(name);
            await foreach (var blob in container.GetBlobsAsync())
                text.Append((await container.GetBlobClient(blob.Name).DownloadContentAsync()).Value.Content);
        }
        return text.ToString();
    }

    public ValueTask DisposeAsync() => Application.DisposeAsync();

    private static FollowUp.Responses.Response Response(int person, string impact) => new(
        new Dictionary<string, string> { ["leadership_impact"] = impact },
        new Dictionary<string, string> { ["sector"] = person % 2 == 0 ? "health" : "education" });

    private static IEnumerable<int> Numbers(Range people) => Enumerable.Range(people.Start.Value, people.End.Value - people.Start.Value);

    private TableEntity Row(Pseudonym pseudonym, FollowUp.Responses.Response response)
    {
        var row = new TableEntity(string.Create(CultureInfo.InvariantCulture, $"{Report.Programme}~{begun.Round.Id}~{pseudonym.Shard(begun.Shards):x2}"), $"p~{pseudonym.Value}");
        foreach (var (question, answer) in response.Answers)
            row[$"Q_{question}"] = answer;
        foreach (var (fact, value) in response.Background)
            row[$"B_{fact}"] = value;
        return row;
    }

    private static Pseudonym Pseudonym(int person) =>
        new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(person.ToString(CultureInfo.InvariantCulture)))));
}
