using Azure.Storage.Blobs;
using FollowUp.Shared;

namespace FollowUp.Retention;

/// <summary>The research edition of a report, and what is remembered of making it, goes with the last answers that it is made from.</summary>
internal sealed class ResearchEditionDeletion(StorageAccounts accounts) : IExpiringData
{
    private readonly IReadOnlyList<BlobContainerClient> containers = [accounts.ResponsesContainer("research"), accounts.ResponsesContainer("partials")];

    public string Rule => "research edition";

    public IEnumerable<Expiry> Expiries(ProgrammeHistory history) =>
        from report in history.RoundsByReport
        let closes = history.Begun.Where(begun => report.Contains(begun.Round.Id)).Select(begun => begun.Round.ClosesOn).ToList()
        where closes.Count > 0
        select new Expiry($"{history.Id}~{report.Key}", closes.Max().AddMonths(history.Windows.ResponseMonths));

    public async Task<int> CountAsync(string scope, DateTimeOffset cutoff, CancellationToken cancellationToken)
    {
        var count = 0;
        foreach (var container in containers)
            count += await container.CountAsync(Folder(scope), _ => true, cancellationToken);
        return count;
    }

    public async Task DeleteAsync(string scope, DateTimeOffset cutoff, CancellationToken cancellationToken)
    {
        foreach (var container in containers)
            await container.DeleteAsync(Folder(scope), _ => true, cancellationToken);
    }

    private static string Folder(string scope) => $"{scope.Replace('~', '/')}/";
}
