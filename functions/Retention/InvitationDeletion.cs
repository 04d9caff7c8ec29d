using Azure.Data.Tables;
using FollowUp.Shared;

namespace FollowUp.Retention;

/// <summary>Ledger, links and backlog of a round go so many days after its close, and not before people were told that their links would.</summary>
internal sealed class InvitationDeletion(StorageAccounts accounts) : IExpiringData
{
    private readonly TableClient table = accounts.RosterTable("Invitations");

    public string Rule => "invitations";

    public IEnumerable<Expiry> Expiries(ProgrammeHistory history) => history.DaysAfterRounds(history.Windows.InvitationDays);

    public Task<int> CountAsync(string scope, DateTimeOffset cutoff, CancellationToken cancellationToken) => table.CountAsync(Filter(scope), cancellationToken);

    public Task<bool> AnyAsync(string scope, DateTimeOffset cutoff, CancellationToken cancellationToken) => table.AnyAsync(Filter(scope), cancellationToken);

    public Task DeleteAsync(string scope, DateTimeOffset cutoff, CancellationToken cancellationToken) => table.DeleteAsync(Filter(scope), cancellationToken);

    private static string Filter(string scope) => TableClient.CreateQueryFilter($"PartitionKey eq {scope}");
}
