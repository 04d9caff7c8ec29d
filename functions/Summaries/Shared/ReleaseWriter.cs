namespace FollowUp.Summaries;

/// <summary>Writes the files of releases whose content is frozen. Whatever died in between is finished the same, because files follow from the content alone.</summary>
internal sealed class ReleaseWriter(ReleaseBlobs releases, SharedRenderer renderer)
{
    /// <summary>Finishes the newest release, if it is not yet finished.</summary>
    /// <returns>How many releases there are now.</returns>
    public async Task<int> FinishAsync(SummaryRequest request, CancellationToken cancellationToken)
    {
        var progress = await releases.ProgressAsync(request, cancellationToken);
        if (progress.Frozen > progress.Released)
            await WriteAsync(request, await releases.ContentAsync(request, progress.Frozen, cancellationToken), cancellationToken);
        return Math.Max(progress.Frozen, progress.Released);
    }

    public async Task WriteAsync(SummaryRequest request, SharedReport content, CancellationToken cancellationToken)
    {
        var hashes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in await renderer.RenderAsync(content))
            hashes[file.Name] = await releases.AddAsync(request, content.Release, file, cancellationToken);
        await releases.RecordAsync(request, new(content.Release, content.ReleasedOn, hashes), cancellationToken);
    }
}
