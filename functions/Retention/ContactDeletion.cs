using FollowUp.Alumni;
using FollowUp.Programmes;
using FollowUp.Shared.Telemetry;

namespace FollowUp.Retention;

/// <summary>
/// Deletes the contact details and frame facts of cohorts that are past their window. The ledger says so before and after; a run
/// that died is finished by the next at its own cutoff, with the count that it announced.
/// </summary>
internal sealed class ContactDeletion(AlumniTable alumni, AddressTable addresses, LedgerTable ledger, Measures measures, TimeProvider clock)
{
    private const string Rule = "contact details";

    public async Task DeleteExpiredAsync(Programme programme, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        foreach (var cohort in programme.Cohorts)
        {
            var deletion = new Deletion(Guid.NewGuid().ToString("N"), Rule, $"{programme.Id}~{cohort.Id}", now);
            var begun = ContactWindow.HasEnded(programme, cohort, now)
                ? await ledger.BeginAsync(deletion, () => alumni.CountAsync(programme.Id, cohort.Id, cancellationToken), cancellationToken)
                : await ledger.FindOpenAsync(deletion.Rule, deletion.Scope, cancellationToken);
            if (begun is null || !await DeleteAsync(programme.Id, cohort.Id, cancellationToken))
                continue;
            await ledger.FinishAsync(begun, cancellationToken);
            measures.Deleted.Add(begun.Count);
        }
    }

    /// <returns>Whether it is gone, read back after deleting.</returns>
    private async Task<bool> DeleteAsync(string programme, string cohort, CancellationToken cancellationToken)
    {
        await foreach (var address in addresses.OwnedInAsync(programme, cohort, cancellationToken))
            await addresses.ForgetOwnerAsync(programme, address, cancellationToken);
        await foreach (var alumnus in alumni.InCohortAsync(programme, cohort, cancellationToken))
            await alumni.DeleteAsync(programme, alumnus, cancellationToken);
        return !await addresses.OwnedInAsync(programme, cohort, cancellationToken).AnyAsync(cancellationToken)
            && await alumni.CountAsync(programme, cohort, cancellationToken) == 0;
    }
}
