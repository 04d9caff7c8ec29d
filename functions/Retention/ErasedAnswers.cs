using Azure.Data.Tables;
using FollowUp.Programmes;
using FollowUp.Responses;
using FollowUp.Shared;

namespace FollowUp.Retention;

/// <summary>Finds answers and drafts under the pseudonyms of those who were erased.</summary>
internal sealed class ErasedAnswers(StorageAccounts accounts, ErasedKey erasedKey)
{
    private readonly TableClient table = accounts.ResponsesTable("Responses");

    public async Task<IReadOnlyList<(BegunRound Begun, Pseudonym Pseudonym)>> FindAsync(
        ProgrammeHistory history, IReadOnlySet<string> erased, CancellationToken cancellationToken)
    {
        var found = new List<(BegunRound, Pseudonym)>();
        foreach (var begun in history.Begun)
        {
            var round = $"{history.Id}~{begun.Round.Id}";
            var filter = TableClient.CreateQueryFilter($"PartitionKey gt {$"{round}~"} and PartitionKey lt {$"{round}~~"} and RowKey ge {"d~"} and RowKey lt {"p~~"}");
            var pseudonyms = table.QueryAsync<TableEntity>(filter, select: ["RowKey"], cancellationToken: cancellationToken).Select(row => new Pseudonym(row.RowKey[2..]));
            await foreach (var pseudonym in pseudonyms.Where(pseudonym => erased.Contains(erasedKey.OfPseudonym(pseudonym))))
                found.Add((begun, pseudonym));
        }
        return [.. found.Distinct()];
    }
}
