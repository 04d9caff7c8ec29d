using Azure.Data.Tables;
using FollowUp.Shared;

namespace FollowUp.Retention;

/// <summary>What was done at the desk that is about no programme: whichever programme's night comes first deletes it.</summary>
internal sealed class DeploymentTrailDeletion(StorageAccounts accounts) : IExpiringData
{
    private const int Months = 24;
    private readonly TableClient table = accounts.RosterTable("Audit");

    public string Rule => "audit trail of the deployment";

    public IEnumerable<Expiry> Expiries(ProgrammeHistory history) => [Expiry.RowByRow(history.Id)];

    public Task<int> CountAsync(string scope, DateTimeOffset cutoff, CancellationToken cancellationToken) =>
        table.CountAsync(Expired(cutoff), cancellationToken);

    public Task DeleteAsync(string scope, DateTimeOffset cutoff, CancellationToken cancellationToken) =>
        table.DeleteAsync(Expired(cutoff), cancellationToken);

    private static DatedRows Expired(DateTimeOffset cutoff) =>
        DatedRows.In(AuditTable.Deployment, ["DoneOn"], row => row.GetDateTimeOffset("DoneOn")?.AddMonths(Months) <= cutoff);
}
