using Azure;
using Azure.Storage.Blobs;
using FollowUp.Shared;

namespace FollowUp.Summaries;

/// <summary>The research editions: live, for the named research team.</summary>
internal sealed class ResearchBlobs(StorageAccounts accounts) : IStore
{
    private readonly BlobContainerClient container = accounts.ResponsesContainer("research");

    public Task CreateIfNotExistsAsync(CancellationToken cancellationToken) => container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);

    /// <summary>The ETag of every file that the edition has now, by name.</summary>
    public async Task<IReadOnlyDictionary<string, ETag?>> ETagsAsync(SummaryRequest report, CancellationToken cancellationToken)
    {
        var etags = new Dictionary<string, ETag?>();
        await foreach (var blob in container.GetBlobsAsync(new() { Prefix = report.Folder() }, cancellationToken))
            etags[blob.Name[report.Folder().Length..]] = blob.Properties.ETag;
        return etags;
    }

    /// <summary>Writes the files in their order, each only in place of the one that was read before.</summary>
    /// <returns>False where another run was faster: the rest is not written.</returns>
    public async Task<bool> ReplaceAsync(
        SummaryRequest report, IEnumerable<EditionFile> files, IReadOnlyDictionary<string, ETag?> before, CancellationToken cancellationToken)
    {
        foreach (var file in files)
        {
            var blob = container.GetBlobClient(report.Folder() + file.Name);
            if (await blob.ReplaceAsync(file.Content, before.GetValueOrDefault(file.Name), file.ContentType, cancellationToken) is null)
                return false;
        }
        return true;
    }

    /// <returns>Null where there is no such file.</returns>
    public async Task<EditionFile?> FindAsync(SummaryRequest report, string name, CancellationToken cancellationToken) =>
        report.IsFolder() && EditionFile.IsName(name) ? await container.FindAsync(report.Folder() + name, cancellationToken) : null;
}
