using Azure.Data.Tables;
using FollowUp.Invitations;
using FollowUp.Responses;
using FollowUp.Shared;

namespace FollowUp.Retention;

/// <summary>Corrects background facts where they were copied to: on the person's links, and on the answers that a key still leads to.</summary>
internal sealed class BackgroundCorrection(StorageAccounts accounts, PseudonymKeyTable keys)
{
    private const string Column = "B_";
    private readonly TableClient invitations = accounts.RosterTable("Invitations");
    private readonly TableClient responses = accounts.ResponsesTable("Responses");

    public async Task CorrectAsync(ProgrammeHistory history, Person person, IReadOnlyDictionary<string, string> facts, CancellationToken cancellationToken)
    {
        foreach (var begun in history.Begun.Where(begun => begun.Round.Cohorts.Contains(person.Cohort)))
        {
            var corrected = begun.Programme.BackgroundFacts.Where(fact => facts.ContainsKey(fact.Id)).ToDictionary(fact => Column + fact.Id, fact => facts[fact.Id]);
            if (corrected.Count == 0)
                continue;
            await CorrectLinksAsync(InvitationTable.Partition(history.Id, begun.Round.Id), person, corrected, cancellationToken);
            if (await keys.FindAsync(KeyScope.Of(history.Id, begun.Round), cancellationToken) is { } key)
                await CorrectAnswerAsync(ResponsePlace.Of(begun, key.Of(person.Alumnus)), corrected, cancellationToken);
        }
    }

    private async Task CorrectLinksAsync(string partition, Person person, Dictionary<string, string> corrected, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {"l~"} and RowKey lt {"l~~"} and Alumnus eq {person.Alumnus}");
        await foreach (var link in invitations.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            await invitations.TryChangeAsync([new(TableTransactionActionType.UpdateReplace, With(link, corrected), link.ETag)], cancellationToken);
    }

    /// <summary>The shard is touched, so that the reports are made anew. Where it is being sealed the facts go in any case.</summary>
    private async Task CorrectAnswerAsync(ResponsePlace place, Dictionary<string, string> corrected, CancellationToken cancellationToken)
    {
        while (await FindAsync(place.Partition, place.Answer, cancellationToken) is { } answer
            && !await responses.TryChangeAsync(
                [
                    new(TableTransactionActionType.UpdateReplace, With(answer, corrected), answer.ETag),
                    ResponseTable.Touch(place.Partition),
                ],
                cancellationToken)
            && await FindAsync(place.Partition, ResponseTable.Shard, cancellationToken) is not null)
        {
        }
    }

    private async Task<TableEntity?> FindAsync(string partition, string key, CancellationToken cancellationToken)
    {
        var row = await responses.GetEntityIfExistsAsync<TableEntity>(partition, key, cancellationToken: cancellationToken);
        return row.HasValue ? row.Value : null;
    }

    private static TableEntity With(TableEntity row, Dictionary<string, string> corrected)
    {
        foreach (var (column, value) in corrected)
            row[column] = value;
        return row;
    }
}
