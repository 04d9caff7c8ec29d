using Azure.Data.Tables;
using FollowUp.Shared;

namespace FollowUp.Retention;

/// <summary>The team's themes of a report go with the last answers that they were found in.</summary>
internal sealed class ThemeDeletion(StorageAccounts accounts) : IExpiringData
{
    private readonly TableClient table = accounts.ResponsesTable("Themes");

    public string Rule => "themes";

    public IEnumerable<Expiry> Expiries(ProgrammeHistory history) =>
        from report in history.RoundsByReport
        let closes = history.Begun.Where(begun => report.Contains(begun.Round.Id)).Select(begun => begun.Round.ClosesOn).ToList()
        where closes.Count > 0
        select new Expiry($"{history.Id}~{report.Key}", closes.Max().AddMonths(history.Windows.ResponseMonths));

    public Task<int> CountAsync(string scope, DateTimeOffset cutoff, CancellationToken cancellationToken) => table.CountAsync(Filter(scope), cancellationToken);

    public Task DeleteAsync(string scope, DateTimeOffset cutoff, CancellationToken cancellationToken) => table.DeleteAsync(Filter(scope), cancellationToken);

    private static string Filter(string scope) => TableClient.CreateQueryFilter($"PartitionKey eq {scope}");
}
