using FollowUp.Alumni;
using FollowUp.Programmes;

namespace FollowUp.Retention;

/// <summary>
/// Deletes the contact details and frame facts of cohorts that are past their window. The ledger says so before and after; a run
/// that died is finished by the next at its own cutoff, with the count that it announced.
/// </summary>
internal sealed class ContactDeletion(AlumniTable alumni, AddressKey addressKey, AddressTable addresses, LedgerTable ledger, TimeProvider clock)
{
    private const string Rule = "contact details";

    public async Task DeleteExpiredAsync(Programme programme, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var unfinished = LedgerChain.Unfinished(await ledger.ReadAsync(cancellationToken)).Where(entry => entry.Rule == Rule).ToDictionary(entry => entry.Scope);
        foreach (var cohort in programme.Cohorts)
        {
            var scope = $"{programme.Id}/{cohort.Id}";
            if (unfinished.TryGetValue(scope, out var begun))
                await FinishAsync(programme, cohort, begun, cancellationToken);
            else if (ContactWindow.HasEnded(programme, cohort, now))
                await BeginAsync(programme, cohort, new(Guid.NewGuid().ToString("N"), Rule, scope, now), cancellationToken);
        }
    }

    private async Task BeginAsync(Programme programme, Cohort cohort, Deletion deletion, CancellationToken cancellationToken)
    {
        var count = await alumni.CountAsync(programme.Id, cohort.Id, cancellationToken);
        if (count == 0)
            return;
        await ledger.AppendAsync(deletion, LedgerStage.Intended, count, cancellationToken);
        await DeleteAsync(programme, cohort, deletion, count, cancellationToken);
    }

    private Task FinishAsync(Programme programme, Cohort cohort, LedgerEntry begun, CancellationToken cancellationToken) =>
        DeleteAsync(programme, cohort, new(begun.Run, begun.Rule, begun.Scope, begun.Cutoff), begun.Count, cancellationToken);

    private async Task DeleteAsync(Programme programme, Cohort cohort, Deletion deletion, int count, CancellationToken cancellationToken)
    {
        await foreach (var alumnus in alumni.InCohortAsync(programme.Id, cohort.Id, cancellationToken))
        {
            if (EmailAddress.Parse(alumnus.Email) is { } address)
                await addresses.ForgetOwnerAsync(programme.Id, addressKey.Hash(programme.Id, address), cancellationToken);
            await alumni.DeleteAsync(programme.Id, alumnus, cancellationToken);
        }
        if (await alumni.CountAsync(programme.Id, cohort.Id, cancellationToken) == 0)
            await ledger.AppendAsync(deletion, LedgerStage.Done, count, cancellationToken);
    }
}
