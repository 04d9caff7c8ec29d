using Azure.Storage.Blobs;
using FollowUp.Shared;

namespace FollowUp.Retention;

/// <summary>Exports go 30 days after they were made.</summary>
internal sealed class ExportDeletion(StorageAccounts accounts) : IExpiringData
{
    private const int Days = 30;
    private readonly BlobContainerClient container = accounts.ResponsesContainer("exports");

    public string Rule => "exports";

    public bool IsAnnounced => false;

    public IEnumerable<Expiry> Expiries(ProgrammeHistory history) => [Expiry.RowByRow(history.Id)];

    public Task<int> CountAsync(string scope, DateTimeOffset cutoff, CancellationToken cancellationToken) =>
        container.CountAsync($"{scope}/", blob => blob.Properties.CreatedOn?.AddDays(Days) <= cutoff, cancellationToken);

    public Task DeleteAsync(string scope, DateTimeOffset cutoff, CancellationToken cancellationToken) =>
        container.DeleteAsync($"{scope}/", blob => blob.Properties.CreatedOn?.AddDays(Days) <= cutoff, cancellationToken);
}
