using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using FollowUp.Shared;

namespace FollowUp.Retention;

/// <summary>What was counted of a round's shards goes with the answers.</summary>
internal sealed class PartialDeletion(StorageAccounts accounts) : IExpiringData
{
    private readonly BlobContainerClient container = accounts.ResponsesContainer("partials");

    public string Rule => "partials";

    public IEnumerable<Expiry> Expiries(ProgrammeHistory history) => history.ByRound(closesOn => closesOn.AddMonths(history.Windows.ResponseMonths));

    public Task<int> CountAsync(string scope, DateTimeOffset cutoff, CancellationToken cancellationToken) =>
        container.CountAsync(Folder(scope), blob => IsOf(scope, blob), cancellationToken);

    public Task DeleteAsync(string scope, DateTimeOffset cutoff, CancellationToken cancellationToken) =>
        container.DeleteAsync(Folder(scope), blob => IsOf(scope, blob), cancellationToken);

    private static string Folder(string scope) => $"{scope.Split('~')[0]}/";

    /// <summary>A round's partials stand in the folder of its report, whichever that was.</summary>
    private static bool IsOf(string scope, BlobItem blob) => blob.Name.Split('/') is [_, _, var round, _] && round == scope.Split('~')[1];
}
