using System.Buffers;
using Azure;
using Azure.Storage.Blobs;
using FollowUp.Shared;

namespace FollowUp.Summaries;

/// <summary>The research editions: live, for the named research team.</summary>
internal sealed class ResearchBlobs(StorageAccounts accounts) : IStore
{
    private static readonly SearchValues<char> IdCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789._-");

    private readonly BlobContainerClient container = accounts.ResponsesContainer("research");

    public Task CreateIfNotExistsAsync(CancellationToken cancellationToken) => container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);

    /// <summary>The ETag of every file that the edition has now, by name.</summary>
    public async Task<IReadOnlyDictionary<string, ETag?>> ETagsAsync(SummaryRequest report, CancellationToken cancellationToken)
    {
        var etags = new Dictionary<string, ETag?>();
        await foreach (var blob in container.GetBlobsAsync(prefix: Folder(report), cancellationToken: cancellationToken))
            etags[blob.Name[Folder(report).Length..]] = blob.Properties.ETag;
        return etags;
    }

    /// <summary>Writes the files in their order, each only in place of the one that was read before.</summary>
    /// <returns>False where another run was faster: the rest is not written.</returns>
    public async Task<bool> ReplaceAsync(
        SummaryRequest report, IEnumerable<EditionFile> files, IReadOnlyDictionary<string, ETag?> before, CancellationToken cancellationToken)
    {
        foreach (var file in files)
        {
            var blob = container.GetBlobClient(Folder(report) + file.Name);
            if (await blob.ReplaceAsync(file.Content, before.GetValueOrDefault(file.Name), file.ContentType, cancellationToken) is null)
                return false;
        }
        return true;
    }

    /// <returns>Null where there is no such file.</returns>
    public async Task<EditionFile?> FindAsync(SummaryRequest report, string name, CancellationToken cancellationToken)
    {
        if (!IsId(report.Programme) || !IsId(report.Report) || !EditionFile.IsName(name))
            return null;
        try
        {
            var blob = (await container.GetBlobClient(Folder(report) + name).DownloadContentAsync(cancellationToken)).Value;
            return new(name, blob.Details.ContentType, blob.Content);
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            return null;
        }
    }

    /// <summary>Whether it is no way to another folder: `..` in a blob's address leads out of it.</summary>
    private static bool IsId(string text) => !text.StartsWith('.') && !text.AsSpan().ContainsAnyExcept(IdCharacters);

    private static string Folder(SummaryRequest report) => $"{report.Programme}/{report.Report}/";
}
