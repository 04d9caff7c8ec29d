using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using FollowUp.Shared;

namespace FollowUp.Summaries;

/// <summary>Exports, under names that cannot be guessed, with the day on which they were made.</summary>
internal sealed class ExportBlobs(StorageAccounts accounts, TimeProvider clock) : IStore
{
    /// <summary>The metadata that says when an export was made.</summary>
    public const string MadeOn = "createdOn";

    private const int NameBytes = 16;

    private readonly BlobContainerClient container = accounts.ResponsesContainer("exports");

    public Task CreateIfNotExistsAsync(CancellationToken cancellationToken) => container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);

    /// <returns>The name that the files lie under.</returns>
    public async Task<string> SaveAsync(SummaryRequest report, IEnumerable<EditionFile> files, CancellationToken cancellationToken)
    {
        var export = RandomNumberGenerator.GetHexString(2 * NameBytes, lowercase: true);
        foreach (var file in files)
        {
            var options = new BlobUploadOptions
            {
                HttpHeaders = new() { ContentType = file.ContentType },
                Metadata = new Dictionary<string, string> { [MadeOn] = clock.GetUtcNow().ToString("O", System.Globalization.CultureInfo.InvariantCulture) },
            };
            await Blob(report, export, file.Name).UploadAsync(file.Content, options, cancellationToken);
        }
        return export;
    }

    public async Task<IReadOnlyList<StoredExport>> AllAsync(SummaryRequest report, CancellationToken cancellationToken)
    {
        var files = new List<StoredExport>();
        await foreach (var blob in container.GetBlobsAsync(new() { Traits = BlobTraits.Metadata, Prefix = report.Folder() }, cancellationToken))
        {
            if (blob.Name.Split('/') is [.., var export, var name] && blob.Metadata.TryGetValue(MadeOn, out var madeOn))
                files.Add(new(export, name, DateTimeOffset.Parse(madeOn, System.Globalization.CultureInfo.InvariantCulture)));
        }
        return files;
    }

    public async Task DeleteAsync(SummaryRequest report, string export, IEnumerable<string> files, CancellationToken cancellationToken)
    {
        foreach (var file in files)
            await Blob(report, export, file).DeleteIfExistsAsync(cancellationToken: cancellationToken);
    }

    /// <returns>Null where there is no such file, or no more.</returns>
    public async Task<EditionFile?> FindAsync(SummaryRequest report, string export, string file, CancellationToken cancellationToken)
    {
        if (export.Length != 2 * NameBytes || !export.All(char.IsAsciiHexDigitLower) || $"{report.Programme}{report.Report}{file}".AsSpan().ContainsAny('/', '\\'))
            return null;
        try
        {
            var blob = (await Blob(report, export, file).DownloadContentAsync(cancellationToken)).Value;
            return new(file, blob.Details.ContentType, blob.Content);
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            return null;
        }
    }

    private BlobClient Blob(SummaryRequest report, string export, string file) =>
        container.GetBlobClient($"{report.Programme}/{report.Report}/{export}/{file}");
}
