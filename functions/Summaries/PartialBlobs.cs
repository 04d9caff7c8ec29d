using System.Globalization;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using FollowUp.Shared;

namespace FollowUp.Summaries;

/// <summary>What reports are put together from: the tally of each shard, and which of them the edition was made from.</summary>
internal sealed class PartialBlobs(StorageAccounts accounts) : IStore
{
    private const string VersionOfShard = "shard";
    private readonly BlobContainerClient container = accounts.ResponsesContainer("partials");

    public Task CreateIfNotExistsAsync(CancellationToken cancellationToken) => container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);

    /// <returns>The tally of the shard at this very version; null where it has to be counted.</returns>
    public async Task<ResponseTally?> FindAsync(SummaryRequest report, ShardVersion shard, CancellationToken cancellationToken)
    {
        try
        {
            var blob = (await Tally(report, shard).DownloadContentAsync(cancellationToken)).Value;
            return blob.Details.Metadata.TryGetValue(VersionOfShard, out var version) && version == shard.Hash
                ? ResponseTally.FromJson(blob.Content)
                : null;
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            return null;
        }
    }

    public Task SaveAsync(SummaryRequest report, ShardVersion shard, ResponseTally tally, CancellationToken cancellationToken) =>
        Tally(report, shard).UploadAsync(
            tally.ToJson(),
            new BlobUploadOptions { Metadata = new Dictionary<string, string> { [VersionOfShard] = shard.Hash } },
            cancellationToken);

    public async Task<(EditionState State, ETag? ETag)> StateAsync(SummaryRequest report, CancellationToken cancellationToken)
    {
        try
        {
            var blob = (await State(report).DownloadContentAsync(cancellationToken)).Value;
            return (EditionState.FromJson(blob.Content), blob.Details.ETag);
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            return (EditionState.None, null);
        }
    }

    /// <returns>The state's new ETag; null where another run was faster.</returns>
    public Task<ETag?> SaveStateAsync(SummaryRequest report, EditionState state, ETag? before, CancellationToken cancellationToken) =>
        State(report).ReplaceAsync(state.ToJson(), before, "application/json", cancellationToken);

    private BlobClient State(SummaryRequest report) => container.GetBlobClient($"{report.Programme}/{report.Report}/state.json");

    private BlobClient Tally(SummaryRequest report, ShardVersion shard) => container.GetBlobClient(
        string.Create(CultureInfo.InvariantCulture, $"{report.Programme}/{report.Report}/{shard.Round}/{shard.Shard:x2}.json"));
}
