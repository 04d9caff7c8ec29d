using System.Globalization;
using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using FollowUp.Programmes;
using FollowUp.Shared;

namespace FollowUp.Responses;

/// <summary>
/// The answers, a partition for each shard of a round: `p~` an answer under its pseudonym, `s~` a sealed one; `h~` a mark that an
/// answer is restricted (<see cref="UsableAnswers"/>); `d~` a draft; `~begun`, so that it is opened once; `~open`, without which nobody answers; `~shard`, which every change touches: it fails where that is
/// missing, and its ETag lets stale summaries be found. While answers are sealed, `~sealed` stands in for it.
/// </summary>
internal sealed partial class ResponseTable(StorageAccounts accounts) : IStore
{
    public const string Shard = "~shard";
    public const string Sealed = "~sealed";
    public const string AnswerColumn = "Q_";
    public const string ThemeColumn = "C_";
    public const string Open = "~open";
    private const string Begun = "~begun";
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
                    [.. new[] { Begun, Open, Shard }.Select(key => new TableTransactionAction(TableTransactionActionType.Add, new TableEntity(partition, key)))],
                    cancellationToken);
            }
            catch (RequestFailedException exception) when (exception.Status == 409)
            {
            }
        }
    }

    /// <summary>Keeps the answer, in place of an earlier one and of a draft of the same person, or nothing at all where the round has closed.</summary>
    /// <returns>Whether the round was open.</returns>
    public async Task<bool> SaveAsync(BegunRound begun, Pseudonym pseudonym, Response response, CancellationToken cancellationToken)
    {
        var place = ResponsePlace.Of(begun, pseudonym);
        try
        {
            await table.SubmitTransactionAsync(
                [
                    new(TableTransactionActionType.UpsertReplace, Row(place, response)),
                    // Emptied and not deleted: deleting asks for a read first, because a draft that is not there would fail the whole.
                    new(TableTransactionActionType.UpsertReplace, new TableEntity(place.Partition, place.Draft)),
                    Touch(place.Partition),
                    new(TableTransactionActionType.UpdateMerge, new TableEntity(place.Partition, Open), ETag.All),
                ],
                cancellationToken);
            return true;
        }
        catch (RequestFailedException exception) when (exception.Status == 404 && exception.ErrorCode != TableErrorCode.TableNotFound)
        {
            return false;
        }
    }

    /// <summary>Takes no answers from now on, in any shard; drafts are deleted. An answer that comes at this moment is in or out as a whole.</summary>
    public async Task CloseAsync(BegunRound begun, CancellationToken cancellationToken)
    {
        for (var shard = 0; shard < begun.Shards; shard++)
        {
            var partition = Partition(begun.Programme.Id, begun.Round.Id, shard);
            await table.DeleteEntityAsync(partition, Open, ETag.All, cancellationToken);
            await table.ChangeAllAsync(
                TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {"d~"} and RowKey lt {"d~~"}"),
                row => new(TableTransactionActionType.Delete, row, row.ETag),
                cancellationToken);
        }
    }

    public async Task<bool> ContainsAsync(BegunRound begun, Pseudonym pseudonym, CancellationToken cancellationToken)
    {
        var place = ResponsePlace.Of(begun, pseudonym);
        return (await table.GetEntityIfExistsAsync<TableEntity>(place.Partition, place.Answer, ["RowKey"], cancellationToken)).HasValue;
    }

    /// <summary>The ETag of a shard's last write; null where the round has no such shard.</summary>
    public async Task<ETag?> VersionAsync(string programme, string round, int shard, CancellationToken cancellationToken)
    {
        var partition = Partition(programme, round, shard);
        return await ETagAsync(partition, Shard, cancellationToken) ?? await ETagAsync(partition, Sealed, cancellationToken);
    }

    /// <summary>The answers of a shard that are not restricted, in the order of their pseudonyms; after them those that are sealed. One that is sealed meanwhile may come twice.</summary>
    public IAsyncEnumerable<StoredResponse> InShardAsync(string programme, string round, int shard, CancellationToken cancellationToken) =>
        table.UsableAnswersAsync(Partition(programme, round, shard), cancellationToken).Select(row => new StoredResponse(
            Read(row),
            row.RowKey.StartsWith("p~", StringComparison.Ordinal) ? new(row.RowKey[2..]) : null));

    /// <summary>Whether something is left in a shard that stands under a pseudonym, restricted or not.</summary>
    public async Task<bool> HasPseudonymsAsync(string programme, string round, int shard, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Partition(programme, round, shard)} and RowKey ge {UsableAnswers.Mark} and RowKey lt {"p~~"}");
        return await table.QueryAsync<TableEntity>(filter, maxPerPage: 1, ["RowKey"], cancellationToken).AnyAsync(cancellationToken);
    }

    public static string Partition(string programme, string round, int shard) =>
        string.Create(CultureInfo.InvariantCulture, $"{programme}~{round}~{shard:x2}");

    /// <summary>Belongs into every transaction that changes answers of a shard, so that summaries are made anew. It fails where `~shard` is missing.</summary>
    public static TableTransactionAction Touch(string shard) => new(TableTransactionActionType.UpdateMerge, new TableEntity(shard, Shard), ETag.All);

    public static Response Read(TableEntity row) => new(row.Texts(AnswerColumn), row.Texts(BackgroundColumn)) { Themes = row.Texts(ThemeColumn) };

    private async Task<ETag?> ETagAsync(string partition, string key, CancellationToken cancellationToken)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(partition, key, cancellationToken: cancellationToken);
        return row is { HasValue: true, Value: { } found } ? found.ETag : null;
    }

    private static TableEntity Row(ResponsePlace place, Response response)
    {
        var row = new TableEntity(place.Partition, place.Answer);
        foreach (var (question, answer) in response.Answers)
            row[AnswerColumn + question] = answer;
        foreach (var (fact, value) in response.Background)
            row[BackgroundColumn + fact] = value;
        return row;
    }
}
