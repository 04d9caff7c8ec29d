using Azure.Data.Tables;
using FollowUp.Alumni;
using FollowUp.Shared;

namespace FollowUp.Retention;

/// <summary>Contact details and frame facts of a cohort go when its <see cref="ContactWindow"/> ends, and with them whose the addresses were.</summary>
internal sealed class ContactDeletion(StorageAccounts accounts, AddressTable addresses) : IExpiringData
{
    private const int AtOnce = 8;
    private readonly TableClient alumni = accounts.RosterTable("Alumni");

    public string Rule => "contact details";

    public IEnumerable<Expiry> Expiries(ProgrammeHistory history) => history.ByCohort(history.ContactEndsOn);

    /// <returns>How many people; where an import died before it wrote them, how many addresses.</returns>
    public async Task<int> CountAsync(string scope, DateTimeOffset cutoff, CancellationToken cancellationToken) => Math.Max(
        await alumni.CountAsync(Contacts(scope), cancellationToken),
        await Owned(scope, cancellationToken).CountAsync(cancellationToken));

    public async Task DeleteAsync(string scope, DateTimeOffset cutoff, CancellationToken cancellationToken)
    {
        var programme = scope.Split('~')[0];
        await Parallel.ForEachAsync(
            Owned(scope, cancellationToken),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
            async (address, token) => await addresses.ForgetOwnerAsync(programme, address, token));
        await alumni.DeleteAsync(Contacts(scope), cancellationToken);
    }

    private static string Contacts(string scope) => TableClient.CreateQueryFilter($"PartitionKey eq {scope} and RowKey ge {"a~"} and RowKey lt {"a~~"}");

    private IAsyncEnumerable<string> Owned(string scope, CancellationToken cancellationToken) =>
        scope.Split('~') is [var programme, var cohort] ? addresses.OwnedInAsync(programme, cohort, cancellationToken) : AsyncEnumerable.Empty<string>();
}
