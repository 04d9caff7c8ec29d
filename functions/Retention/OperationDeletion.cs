using Azure.Data.Tables;
using FollowUp.Shared;

namespace FollowUp.Retention;

/// <summary>Which e-mail went to whom in a round is forgotten with its invitations.</summary>
internal sealed class OperationDeletion(StorageAccounts accounts) : IExpiringData
{
    private readonly TableClient table = accounts.RosterTable("Operations");

    public string Rule => "operations";

    public IEnumerable<Expiry> Expiries(ProgrammeHistory history) => history.DaysAfterRounds(history.Windows.InvitationDays);

    public Task<int> CountAsync(string scope, DateTimeOffset cutoff, CancellationToken cancellationToken) => table.CountAsync(Filter(scope), cancellationToken);

    public Task<bool> AnyAsync(string scope, DateTimeOffset cutoff, CancellationToken cancellationToken) => table.AnyAsync(Filter(scope), cancellationToken);

    public Task DeleteAsync(string scope, DateTimeOffset cutoff, CancellationToken cancellationToken) => table.DeleteAsync(Filter(scope), cancellationToken);

    private static string Filter(string scope)
    {
        var place = scope.Split('~');
        return TableClient.CreateQueryFilter($"Programme eq {place[0]} and Round eq {place[1]}");
    }
}
