using Azure.Data.Tables;
using FollowUp.Shared;

namespace FollowUp.Retention;

/// <summary>Who offered an interview after a round is forgotten so many days after its close.</summary>
internal sealed class InterviewDeletion(StorageAccounts accounts) : IExpiringData
{
    private readonly TableClient table = accounts.RosterTable("Interviews");

    public string Rule => "interview offers";

    public IEnumerable<Expiry> Expiries(ProgrammeHistory history) => history.DaysAfterRounds(history.Windows.InterviewDays);

    public Task<int> CountAsync(string scope, DateTimeOffset cutoff, CancellationToken cancellationToken) => table.CountAsync(Filter(scope), cancellationToken);

    public Task DeleteAsync(string scope, DateTimeOffset cutoff, CancellationToken cancellationToken) => table.DeleteAsync(Filter(scope), cancellationToken);

    private static string Filter(string scope) => TableClient.CreateQueryFilter($"PartitionKey eq {scope}");
}
