using System.Globalization;
using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using FollowUp.Programmes;
using FollowUp.Shared;

namespace FollowUp.Responses;

/// <summary>
/// The answers, a partition for each shard of a round: `p~` an answer under its pseudonym; `~open`, without which nothing is
/// written; `~shard`, whose ETag changes with every write, so that stale summaries are found.
/// </summary>
internal sealed class ResponseTable(StorageAccounts accounts) : IStore
{
    private const string Open = "~open";
    private const string Shard = "~shard";
    private const string AnswerColumn = "Q_";
    private const string BackgroundColumn = "B_";
    private readonly TableClient table = accounts.ResponsesTable("Responses");

    public Task CreateIfNotExistsAsync(CancellationToken cancellationToken) => table.CreateIfNotExistsAsync(cancellationToken);

    /// <summary>Lets the shards of a round take answers. Opening twice opens once.</summary>
    public async Task OpenAsync(string programme, string round, int shards, CancellationToken cancellationToken)
    {
        for (var shard = 0; shard < shards; shard++)
        {
            var partition = Partition(programme, round, shard);
            try
            {
                await table.SubmitTransactionAsync(
                    [new(TableTransactionActionType.Add, new TableEntity(partition, Open)), new(TableTransactionActionType.Add, new TableEntity(partition, Shard))],
                    cancellationToken);
            }
            catch (RequestFailedException exception) when (exception.Status == 409)
            {
            }
        }
    }

    /// <summary>Keeps the answer, in place of an earlier one of the same person, or nothing at all where the round has closed.</summary>
    /// <returns>Whether the round was open.</returns>
    public async Task<bool> SaveAsync(BegunRound begun, Pseudonym pseudonym, Response response, CancellationToken cancellationToken)
    {
        var partition = Partition(begun.Programme.Id, begun.Round.Id, pseudonym.Shard(begun.Shards));
        try
        {
            await table.SubmitTransactionAsync(
                [
                    new(TableTransactionActionType.UpsertReplace, Row(partition, pseudonym, response)),
                    new(TableTransactionActionType.UpdateMerge, new TableEntity(partition, Shard), ETag.All),
                    new(TableTransactionActionType.UpdateMerge, new TableEntity(partition, Open), ETag.All),
                ],
                cancellationToken);
            return true;
        }
        catch (RequestFailedException exception) when (exception.Status == 404 && exception.ErrorCode != TableErrorCode.TableNotFound)
        {
            return false;
        }
    }

    public async Task<bool> ContainsAsync(BegunRound begun, Pseudonym pseudonym, CancellationToken cancellationToken) =>
        (await table.GetEntityIfExistsAsync<TableEntity>(
            Partition(begun.Programme.Id, begun.Round.Id, pseudonym.Shard(begun.Shards)), Key(pseudonym), ["RowKey"], cancellationToken)).HasValue;

    /// <summary>The ETag of a shard's last write; null where the round has no such shard.</summary>
    public async Task<ETag?> VersionAsync(string programme, string round, int shard, CancellationToken cancellationToken)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(Partition(programme, round, shard), Shard, cancellationToken: cancellationToken);
        return row is { HasValue: true, Value: { } found } ? found.ETag : null;
    }

    /// <summary>The answers of a shard, in the order of their pseudonyms.</summary>
    public async IAsyncEnumerable<Response> InShardAsync(
        string programme, string round, int shard, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Partition(programme, round, shard)} and RowKey ge {"p~"} and RowKey lt {"p~~"}");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            yield return new(row.Texts(AnswerColumn), row.Texts(BackgroundColumn));
    }

    private static string Partition(string programme, string round, int shard) =>
        string.Create(CultureInfo.InvariantCulture, $"{programme}~{round}~{shard:x2}");

    private static string Key(Pseudonym pseudonym) => $"p~{pseudonym.Value}";

    private static TableEntity Row(string partition, Pseudonym pseudonym, Response response)
    {
        var row = new TableEntity(partition, Key(pseudonym));
        foreach (var (question, answer) in response.Answers)
            row[AnswerColumn + question] = answer;
        foreach (var (fact, value) in response.Background)
            row[BackgroundColumn + fact] = value;
        return row;
    }
}
