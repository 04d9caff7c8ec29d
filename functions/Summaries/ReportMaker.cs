namespace FollowUp.Summaries;

/// <summary>
/// Makes the research edition of a report. What it shows is decided and noted before it is written, and what was noted is
/// written first after a crash: nobody ever sees figures move in steps smaller than the rule allows (privacy rule 12).
/// </summary>
internal sealed class ReportMaker(
    ReportInputReader inputs, ShardTallies tallies, PartialBlobs partials, ResearchBlobs research, ResearchFiles files)
{
    public async Task MakeAsync(SummaryRequest request, CancellationToken cancellationToken)
    {
        var before = await research.ETagsAsync(request, cancellationToken);
        var (state, etag) = await partials.StateAsync(request, cancellationToken);
        if (await inputs.ReadAsync(request, cancellationToken) is not { } current)
            return;
        var next = state.IsWritten ? state.Next(current, await tallies.SumAsync(request, current, cancellationToken)) : state;
        var noted = next == state ? etag : await partials.SaveStateAsync(request, next, etag, cancellationToken);
        if (noted is null || next.IsWritten)
            return;
        if (await research.ReplaceAsync(request, await files.RenderAsync(current, next.Tally(current)), before, cancellationToken))
            await partials.SaveStateAsync(request, next with { IsWritten = true }, noted, cancellationToken);
    }
}
