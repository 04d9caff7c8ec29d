using Azure.Data.Tables;
using FollowUp.Programmes;
using FollowUp.Shared;

namespace FollowUp.Responses;

/// <summary>
/// Who offered an interview, as they said it themselves. The key is the HMAC of the address that they gave: offering twice is one
/// offer, and nothing leads from it to an invitation or to answers.
/// </summary>
internal sealed class InterviewTable(StorageAccounts accounts) : IStore
{
    private readonly TableClient table = accounts.RosterTable("Interviews");

    public Task CreateIfNotExistsAsync(CancellationToken cancellationToken) => table.CreateIfNotExistsAsync(cancellationToken);

    /// <summary>Keeps the offer in place of an earlier one with the same address.</summary>
    public Task SaveAsync(BegunRound begun, string addressHash, InterviewForm.Valid offer, CancellationToken cancellationToken)
    {
        var row = new TableEntity($"{begun.Programme.Id}~{begun.Round.Id}", addressHash) { ["Contact"] = offer.Contact.Given };
        foreach (var (fact, value) in offer.Facts)
            row[$"Fact_{fact}"] = value;
        return table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
    }
}
