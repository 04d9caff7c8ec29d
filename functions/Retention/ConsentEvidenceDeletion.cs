using Azure.Data.Tables;
using FollowUp.Alumni;
using FollowUp.Shared;

namespace FollowUp.Retention;

/// <summary>The evidence of consent goes so many months after the contact details may be kept on it, which is when consent ends at the latest.</summary>
internal sealed class ConsentEvidenceDeletion(StorageAccounts accounts, CohortWindows windows) : IExpiringData
{
    private readonly TableClient table = accounts.RosterTable("Alumni");

    public string Rule => "consent evidence";

    public IEnumerable<Expiry> Expiries(ProgrammeHistory history) =>
        history.ByCohort(cohort => history.ContactEndsOn(cohort).AddMonths(history.Windows.ConsentMonths));

    public async Task<int> CountAsync(string scope, DateTimeOffset cutoff, CancellationToken cancellationToken) =>
        await table.CountAsync(await EvidenceAsync(scope, cutoff, cancellationToken), cancellationToken);

    public async Task DeleteAsync(string scope, DateTimeOffset cutoff, CancellationToken cancellationToken) =>
        await table.DeleteAsync(await EvidenceAsync(scope, cutoff, cancellationToken), cancellationToken);

    private async Task<DatedRows> EvidenceAsync(string scope, DateTimeOffset cutoff, CancellationToken cancellationToken)
    {
        var window = await windows.OfAsync(scope, cancellationToken);
        return DatedRows.In(scope, "c~", [], row => window.EvidenceEndsOn(BasisEvidence.DayOf(row.RowKey)) <= cutoff);
    }
}
