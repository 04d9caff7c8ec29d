using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using FollowUp.Alumni;
using FollowUp.Shared;

namespace FollowUp.Retention;

/// <summary>
/// Contact details and frame facts of a cohort go when its <see cref="ContactWindow"/> ends, and with them whose the addresses were;
/// those of people with fresh consent when their own window ends.
/// </summary>
internal sealed class ContactDeletion(StorageAccounts accounts, AddressTable addresses, CohortWindows windows) : IExpiringData
{
    private const int AtOnce = 8;
    private readonly TableClient alumni = accounts.RosterTable("Alumni");

    public string Rule => "contact details";

    public IEnumerable<Expiry> Expiries(ProgrammeHistory history) => history.ByCohort(history.ContactEndsOn);

    /// <returns>How many people; where an import died before it wrote them, how many addresses.</returns>
    public async Task<int> CountAsync(string scope, DateTimeOffset cutoff, CancellationToken cancellationToken)
    {
        var window = await windows.OfAsync(scope, cancellationToken);
        return Math.Max(
            await alumni.CountAsync(Contacts(scope, window, cutoff), cancellationToken),
            await OwnedAsync(scope, window, cutoff, cancellationToken).CountAsync(cancellationToken));
    }

    public async Task DeleteAsync(string scope, DateTimeOffset cutoff, CancellationToken cancellationToken)
    {
        var window = await windows.OfAsync(scope, cancellationToken);
        await Parallel.ForEachAsync(
            OwnedAsync(scope, window, cutoff, cancellationToken),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
            async (address, token) => await addresses.ForgetOwnerAsync(window.History.Id, address, token));
        await alumni.DeleteAsync(Contacts(scope, window, cutoff), cancellationToken);
    }

    private static DatedRows Contacts(string scope, CohortWindow window, DateTimeOffset cutoff) =>
        DatedRows.In(scope, "a~", ["ConsentedOn"], row => window.EndsOn(AlumniTable.ConsentedOn(row)) <= cutoff);

    /// <summary>The addresses, as HMACs, of everybody in the cohort who is not kept.</summary>
    private async IAsyncEnumerable<string> OwnedAsync(string scope, CohortWindow window, DateTimeOffset cutoff, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Read before the people, because an import writes an address before its owner.
        var owned = await addresses.OwnedInAsync(window.History.Id, window.Cohort.Id, cancellationToken).ToListAsync(cancellationToken);
        var contacts = Contacts(scope, window, cutoff);
        var kept = await alumni.InAsync(contacts, cancellationToken).Where(row => !contacts.IsExpired(row)).Select(row => row.RowKey[2..]).ToHashSetAsync(cancellationToken: cancellationToken);
        foreach (var (hash, alumnus) in owned.Where(address => !kept.Contains(address.Alumnus)))
            yield return hash;
    }
}
