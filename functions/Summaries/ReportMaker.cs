namespace FollowUp.Summaries;

/// <summary>
/// Makes the research edition of a report. What it shows is decided and noted before it is written, and what was noted is
/// written first after a crash: nobody ever sees figures move in steps smaller than the rule allows (privacy rule 12).
/// </summary>
internal sealed class ReportMaker(
    ReportInputReader inputs, WaveTallies tallies, PartialBlobs partials, ResearchBlobs research, EditionRenderer renderer)
{
    public async Task MakeAsync(SummaryRequest request, CancellationToken cancellationToken)
    {
        var before = await research.ETagsAsync(request, cancellationToken);
        var (state, etag) = await partials.StateAsync(request, cancellationToken);
        if (await inputs.ReadAsync(request, cancellationToken) is not { } current || state.IsCurrent(current))
            return;
        if (state.IsWritten)
        {
            if (await tallies.SumAsync(request, current, cancellationToken) is not { } sum)
                return;
            state = state.Next(current, sum.All, sum.Waves);
            etag = await partials.SaveStateAsync(request, state, etag, cancellationToken);
        }
        if (etag is null || state.IsWritten)
            return;
        var files = await renderer.RenderAsync(ResearchReport.Of(current, state.Figures(), state.WaveFigures()));
        if (await research.ReplaceAsync(request, files, before, cancellationToken))
            await partials.SaveStateAsync(request, state with { IsWritten = true }, etag, cancellationToken);
    }
}
