using System.Globalization;
using System.Text.Json;
using Azure.Storage.Blobs;
using FollowUp.Shared;

namespace FollowUp.Summaries;

/// <summary>
/// The shared editions: a folder for each release, to which files are only ever added. `content.json` freezes what it says, before any
/// file of it; `release.json` comes last and makes it the one that is read. `~rounds` notes in which report a round was released.
/// </summary>
internal sealed class ReleaseBlobs(StorageAccounts accounts) : IStore
{
    private const string Content = "content.json";
    private readonly BlobContainerClient container = accounts.ResponsesContainer("shared");

    public Task CreateIfNotExistsAsync(CancellationToken cancellationToken) => container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);

    public async Task<ReleaseProgress> ProgressAsync(SummaryRequest report, CancellationToken cancellationToken)
    {
        var progress = new ReleaseProgress(0, 0);
        await foreach (var blob in container.GetBlobsAsync(new() { Prefix = report.Folder() }, cancellationToken))
        {
            if (blob.Name[report.Folder().Length..].Split('/') is not [var number, var name])
                continue;
            var release = int.Parse(number, CultureInfo.InvariantCulture);
            progress = name == ReleaseRecord.Name
                ? progress with { Released = Math.Max(progress.Released, release) }
                : progress with { Frozen = Math.Max(progress.Frozen, release) };
        }
        return progress;
    }

    /// <returns>The report that the round is released in: this one, unless another was first.</returns>
    public async Task<string> ClaimAsync(SummaryRequest report, string round, CancellationToken cancellationToken) =>
        (await AddAsync($"{report.Programme}/~rounds/{round}", new("", "text/plain", BinaryData.FromString(report.Report)), cancellationToken)).ToString();

    /// <summary>Freezes the content of a release, unless it was frozen before.</summary>
    public Task FreezeAsync(SummaryRequest report, SharedReport content, CancellationToken cancellationToken) =>
        AddAsync(Name(report, content.Release, Content), new(Content, "application/json", content.ToJson()), cancellationToken);

    public async Task<SharedReport> ContentAsync(SummaryRequest report, int release, CancellationToken cancellationToken) =>
        SharedReport.FromJson((await container.GetBlobClient(Name(report, release, Content)).DownloadContentAsync(cancellationToken)).Value.Content);

    /// <returns>The SHA-256 of the file that is there now.</returns>
    public async Task<string> AddAsync(SummaryRequest report, int release, EditionFile file, CancellationToken cancellationToken) =>
        ReleaseRecord.Hash(await AddAsync(Name(report, release, file.Name), file, cancellationToken));

    /// <summary>From now on this is the release that is read.</summary>
    public Task RecordAsync(SummaryRequest report, ReleaseRecord record, CancellationToken cancellationToken)
    {
        var json = new BinaryData(JsonSerializer.SerializeToUtf8Bytes(record, SummaryJson.Default.ReleaseRecord));
        return AddAsync(Name(report, record.Release, ReleaseRecord.Name), new(ReleaseRecord.Name, "application/json", json), cancellationToken);
    }

    /// <summary>Deletes what older releases said, and keeps their records.</summary>
    public async Task DeleteOlderAsync(SummaryRequest report, int release, CancellationToken cancellationToken)
    {
        for (var older = 1; older < release; older++)
        {
            foreach (var name in (string[])[EditionFile.Page, EditionFile.Figures, EditionFile.Codebook, EditionFile.Summary, Content])
                await container.DeleteBlobIfExistsAsync(Name(report, older, name), cancellationToken: cancellationToken);
        }
    }

    /// <returns>Null where there is no such file.</returns>
    public async Task<EditionFile?> FindAsync(SummaryRequest report, string name, CancellationToken cancellationToken)
    {
        if (!report.IsFolder() || !(EditionFile.IsName(name) || name == ReleaseRecord.Name))
            return null;
        var newest = (await ProgressAsync(report, cancellationToken)).Released;
        return newest == 0 ? null : await container.FindAsync(Name(report, newest, name), cancellationToken);
    }

    private static string Name(SummaryRequest report, int release, string file) =>
        string.Create(CultureInfo.InvariantCulture, $"{report.Folder()}{release}/{file}");

    /// <returns>What is there now: this, or what was there before and stays.</returns>
    private async Task<BinaryData> AddAsync(string name, EditionFile file, CancellationToken cancellationToken)
    {
        var blob = container.GetBlobClient(name);
        return await blob.ReplaceAsync(file.Content, before: null, file.ContentType, cancellationToken) is not null
            ? file.Content
            : (await blob.DownloadContentAsync(cancellationToken)).Value.Content;
    }
}
