using Azure.Data.Tables;
using FollowUp.Shared;

namespace FollowUp.Retention;

/// <summary>Who wanted no messages is forgotten so many months after the last message could be sent.</summary>
internal sealed class OptOutDeletion(StorageAccounts accounts) : IExpiringData
{
    private readonly TableClient table = accounts.RosterTable("OptOuts");

    public string Rule => "opt-outs";

    public IEnumerable<Expiry> Expiries(ProgrammeHistory history) =>
        [new(history.Id, history.EndsOn.AddMonths(history.Windows.OptOutMonths))];

    public Task<int> CountAsync(string scope, DateTimeOffset cutoff, CancellationToken cancellationToken) => table.CountAsync(Filter(scope), cancellationToken);

    public Task DeleteAsync(string scope, DateTimeOffset cutoff, CancellationToken cancellationToken) => table.DeleteAsync(Filter(scope), cancellationToken);

    private static string Filter(string scope) => TableClient.CreateQueryFilter($"PartitionKey eq {scope}");
}
