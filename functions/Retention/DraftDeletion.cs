using Azure.Data.Tables;
using FollowUp.Shared;

namespace FollowUp.Retention;

/// <summary>What somebody began and never sent goes when the round closes.</summary>
internal sealed class DraftDeletion(StorageAccounts accounts) : IExpiringData
{
    private readonly TableClient table = accounts.ResponsesTable("Responses");

    public string Rule => "drafts";

    public bool IsAnnounced => false;

    public IEnumerable<Expiry> Expiries(ProgrammeHistory history) =>
        history.ByRound(closesOn => closesOn);

    public Task<int> CountAsync(string scope, DateTimeOffset cutoff, CancellationToken cancellationToken) => table.CountAsync(Filter(scope), cancellationToken);

    public Task DeleteAsync(string scope, DateTimeOffset cutoff, CancellationToken cancellationToken) => table.DeleteAsync(Filter(scope), cancellationToken);

    private static string Filter(string scope) => TableClient.CreateQueryFilter(
        $"PartitionKey gt {$"{scope}~"} and PartitionKey lt {$"{scope}~~"} and RowKey ge {"d~"} and RowKey lt {"d~~"}");
}
