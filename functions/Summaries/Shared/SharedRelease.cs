namespace FollowUp.Summaries;

/// <summary>Releases a report's shared edition, once. What it says is frozen before any of its files is written, and never counted again.</summary>
internal sealed class SharedRelease(SharedReportMaker maker, ReleaseWriter writer, ReleaseBlobs releases)
{
    public async Task<ReleaseOutcome> ReleaseAsync(SummaryRequest request, CancellationToken cancellationToken)
    {
        if (await writer.FinishAsync(request, cancellationToken) is > 0 and var number)
            return new ReleaseOutcome.ReleasedBefore(number);
        if (await maker.ReadAsync(request, cancellationToken) is not { } read)
            return new ReleaseOutcome.Unknown();
        if (!read.Fieldwork.IsClosed)
            return new ReleaseOutcome.TakesAnswers(read.Fieldwork.LastDay);
        if (await maker.MakeAsync(request, read, cancellationToken) is not { } content)
            return new ReleaseOutcome.Moving();
        foreach (var round in read.Report.Rounds)
        {
            if (await releases.ClaimAsync(request, round, cancellationToken) is var report && report != request.Report)
                return new ReleaseOutcome.InAnother(round, report);
        }
        await releases.FreezeAsync(request, content, cancellationToken);
        return new ReleaseOutcome.Released(await writer.FinishAsync(request, cancellationToken));
    }
}
