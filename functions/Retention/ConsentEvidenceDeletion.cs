using Azure.Data.Tables;
using FollowUp.Shared;

namespace FollowUp.Retention;

/// <summary>The evidence of consent goes so many months after the contact details, which is when consent ends at the latest.</summary>
internal sealed class ConsentEvidenceDeletion(StorageAccounts accounts) : IExpiringData
{
    private readonly TableClient table = accounts.RosterTable("Alumni");

    public string Rule => "consent evidence";

    public IEnumerable<Expiry> Expiries(ProgrammeHistory history) =>
        history.ByCohort(cohort => history.ContactEndsOn(cohort).AddMonths(history.Windows.ConsentMonths));

    public Task<int> CountAsync(string scope, DateTimeOffset cutoff, CancellationToken cancellationToken) => table.CountAsync(Filter(scope), cancellationToken);

    public Task DeleteAsync(string scope, DateTimeOffset cutoff, CancellationToken cancellationToken) => table.DeleteAsync(Filter(scope), cancellationToken);

    private static string Filter(string scope) => TableClient.CreateQueryFilter($"PartitionKey eq {scope} and RowKey ge {"c~"} and RowKey lt {"c~~"}");
}
