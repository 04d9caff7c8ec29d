using Azure.Data.Tables;
using FollowUp.Shared;

namespace FollowUp.Retention;

/// <summary>The answers of a round, sealed or not, and all that its shards hold beside them, go so many months after its close.</summary>
internal sealed class ResponseDeletion(StorageAccounts accounts) : IExpiringData
{
    private readonly TableClient table = accounts.ResponsesTable("Responses");

    public string Rule => "responses";

    public IEnumerable<Expiry> Expiries(ProgrammeHistory history) =>
        history.ByRound(closesOn => closesOn.AddMonths(history.Windows.ResponseMonths));

    public Task<int> CountAsync(string scope, DateTimeOffset cutoff, CancellationToken cancellationToken) => table.CountAsync(Filter(scope), cancellationToken);

    public Task<bool> AnyAsync(string scope, DateTimeOffset cutoff, CancellationToken cancellationToken) => table.AnyAsync(Filter(scope), cancellationToken);

    public Task DeleteAsync(string scope, DateTimeOffset cutoff, CancellationToken cancellationToken) => table.DeleteAsync(Filter(scope), cancellationToken);

    private static string Filter(string scope) => TableClient.CreateQueryFilter($"PartitionKey gt {$"{scope}~"} and PartitionKey lt {$"{scope}~~"}");
}
