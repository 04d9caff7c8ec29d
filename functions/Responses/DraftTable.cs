using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using FollowUp.Programmes;
using FollowUp.Shared;

namespace FollowUp.Responses;

/// <summary>What people keep to go on later: `d~` rows beside the answers, under the same pseudonyms. Sending empties them, withdrawing deletes them.</summary>
internal sealed class DraftTable(StorageAccounts accounts)
{
    private readonly TableClient table = accounts.ResponsesTable("Responses");

    /// <summary>Keeps the draft in place of an earlier one, or nothing where the round has closed.</summary>
    /// <returns>Whether the round was open.</returns>
    public async Task<bool> SaveAsync(BegunRound begun, Pseudonym pseudonym, Response draft, CancellationToken cancellationToken)
    {
        var place = ResponsePlace.Of(begun, pseudonym);
        var row = new TableEntity(place.Partition, place.Draft);
        foreach (var (column, answer) in draft.Answers)
            row[ResponseTable.AnswerColumn + column] = answer;
        try
        {
            await table.SubmitTransactionAsync(
                [
                    new(TableTransactionActionType.UpsertReplace, row),
                    new(TableTransactionActionType.UpdateMerge, new TableEntity(place.Partition, ResponseTable.Open), ETag.All),
                ],
                cancellationToken);
            return true;
        }
        catch (RequestFailedException exception) when (exception.Status == 404 && exception.ErrorCode != TableErrorCode.TableNotFound)
        {
            return false;
        }
    }

    /// <returns>Null where nothing is kept.</returns>
    public async Task<Response?> FindAsync(BegunRound begun, Pseudonym pseudonym, CancellationToken cancellationToken)
    {
        var place = ResponsePlace.Of(begun, pseudonym);
        var row = await table.GetEntityIfExistsAsync<TableEntity>(place.Partition, place.Draft, cancellationToken: cancellationToken);
        return row is { HasValue: true, Value: { } found } && found.Texts(ResponseTable.AnswerColumn) is { Count: > 0 } answers
            ? new(answers, new Dictionary<string, string>())
            : null;
    }
}
