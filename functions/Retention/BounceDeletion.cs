using Azure.Data.Tables;
using FollowUp.Shared;

namespace FollowUp.Retention;

/// <summary>That an address bounced is forgotten with the opt-outs; whose it was, long before.</summary>
internal sealed class BounceDeletion(StorageAccounts accounts) : IExpiringData
{
    private readonly TableClient table = accounts.RosterTable("Addresses");

    public string Rule => "bounces";

    public IEnumerable<Expiry> Expiries(ProgrammeHistory history) =>
        [new(history.Id, history.EndsOn.AddMonths(history.Windows.OptOutMonths))];

    public Task<int> CountAsync(string scope, DateTimeOffset cutoff, CancellationToken cancellationToken) => table.CountAsync(Filter(scope), cancellationToken);

    public Task DeleteAsync(string scope, DateTimeOffset cutoff, CancellationToken cancellationToken) => table.DeleteAsync(Filter(scope), cancellationToken);

    private static string Filter(string scope) => TableClient.CreateQueryFilter($"PartitionKey eq {scope} and Cohort eq {""}");
}
