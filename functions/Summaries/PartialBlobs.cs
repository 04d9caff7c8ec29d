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
    public async Task<ResponseTally?> FindAsync(SummaryRequest report, ShardVersion shard, CancellationToken cancellationToken) =>
        await ContentAsync(Tally(report, shard), shard.Hash, cancellationToken) is { } json ? ResponseTally.FromJson(json) : null;

    public Task SaveAsync(SummaryRequest report, ShardVersion shard, ResponseTally tally, CancellationToken cancellationToken) =>
        SaveAsync(Tally(report, shard), shard.Hash, tally.ToJson(), cancellationToken);

    /// <returns>The tally of the whole round at this very version; null where it has to be put together.</returns>
    public async Task<ResponseTally?> FindRoundAsync(SummaryRequest report, string round, string version, CancellationToken cancellationToken) =>
        await ContentAsync(Round(report, round), version, cancellationToken) is { } json ? ResponseTally.FromJson(json) : null;

    public Task SaveRoundAsync(SummaryRequest report, string round, string version, ResponseTally tally, CancellationToken cancellationToken) =>
        SaveAsync(Round(report, round), version, tally.ToJson(), cancellationToken);

    /// <returns>The pairs of the slice at this very version, by earlier round; null where they have to be counted.</returns>
    public async Task<IReadOnlyDictionary<string, PairTally>?> FindPairsAsync(SummaryRequest report, ShardVersion slice, CancellationToken cancellationToken) =>
        await ContentAsync(Pairs(report, slice), slice.Hash, cancellationToken) is { } json ? PairTally.FromJson(json) : null;

    public Task SavePairsAsync(
        SummaryRequest report, ShardVersion slice, IReadOnlyDictionary<string, PairTally> pairs, CancellationToken cancellationToken) =>
        SaveAsync(Pairs(report, slice), slice.Hash, PairTally.ToJson(pairs), cancellationToken);

    /// <returns>Whom the report is about, at this very version; null where that has to be counted.</returns>
    public async Task<RosterFrame?> FindFrameAsync(SummaryRequest report, string version, CancellationToken cancellationToken) =>
        await ContentAsync(Frame(report), version, cancellationToken) is { } json ? RosterFrame.FromJson(json) : null;

    public Task SaveFrameAsync(SummaryRequest report, string version, RosterFrame frame, CancellationToken cancellationToken) =>
        SaveAsync(Frame(report), version, frame.ToJson(), cancellationToken);

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

    private static async Task SaveAsync(BlobClient blob, string version, BinaryData json, CancellationToken cancellationToken) =>
        await blob.UploadAsync(json, new BlobUploadOptions { Metadata = new Dictionary<string, string> { [VersionOfShard] = version } }, cancellationToken);

    private static async Task<BinaryData?> ContentAsync(BlobClient blob, string version, CancellationToken cancellationToken)
    {
        try
        {
            var found = (await blob.DownloadContentAsync(cancellationToken)).Value;
            return found.Details.Metadata.TryGetValue(VersionOfShard, out var stored) && stored == version ? found.Content : null;
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            return null;
        }
    }

    private BlobClient State(SummaryRequest report) => container.GetBlobClient($"{report.Programme}/{report.Report}/state.json");

    private BlobClient Frame(SummaryRequest report) => container.GetBlobClient($"{report.Programme}/{report.Report}/roster.json");

    private BlobClient Round(SummaryRequest report, string round) => container.GetBlobClient($"{report.Programme}/{report.Report}/{round}/all.json");

    private BlobClient Tally(SummaryRequest report, ShardVersion shard) => container.GetBlobClient(
        string.Create(CultureInfo.InvariantCulture, $"{report.Programme}/{report.Report}/{shard.Round}/{shard.Shard:x2}.json"));

    private BlobClient Pairs(SummaryRequest report, ShardVersion slice) => container.GetBlobClient(
        string.Create(CultureInfo.InvariantCulture, $"{report.Programme}/{report.Report}/{slice.Round}/pairs-{slice.Shard:x2}.json"));
}
