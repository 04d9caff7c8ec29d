using System.Globalization;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using FollowUp.Shared;
using FollowUp.Summaries;

namespace FollowUp.Retention;

/// <summary>Exports go 30 days after they were made.</summary>
internal sealed class ExportDeletion(StorageAccounts accounts) : IExpiringData
{
    public const int Days = 30;
    private readonly BlobContainerClient container = accounts.ResponsesContainer("exports");

    public string Rule => "exports";

    public bool IsAnnounced => false;

    public IEnumerable<Expiry> Expiries(ProgrammeHistory history) => [Expiry.RowByRow(history.Id)];

    public Task<int> CountAsync(string scope, DateTimeOffset cutoff, CancellationToken cancellationToken) =>
        container.CountAsync($"{scope}/", blob => MadeOn(blob)?.AddDays(Days) <= cutoff, cancellationToken);

    public Task DeleteAsync(string scope, DateTimeOffset cutoff, CancellationToken cancellationToken) =>
        container.DeleteAsync($"{scope}/", blob => MadeOn(blob)?.AddDays(Days) <= cutoff, cancellationToken);

    private static DateTimeOffset? MadeOn(BlobItem blob) => blob.Metadata.TryGetValue(ExportBlobs.MadeOn, out var madeOn)
        ? DateTimeOffset.Parse(madeOn, CultureInfo.InvariantCulture)
        : blob.Properties.CreatedOn;
}
