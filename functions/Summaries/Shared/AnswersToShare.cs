namespace FollowUp.Summaries;

/// <summary>Reads what a shared edition is made from, with what was released before that it is held against.</summary>
internal sealed class AnswersToShare(WaveTallies tallies, ReleaseBlobs releases)
{
    /// <returns>Null where answers are being sealed.</returns>
    public async Task<SharedAnswers?> ReadAsync(SummaryRequest request, ReportInputs inputs, CancellationToken cancellationToken)
    {
        if (await tallies.ToShareAsync(request, inputs, cancellationToken) is not { } answers)
            return null;
        var released = new Dictionary<string, SharedFigures?>();
        foreach (var report in inputs.EarlierReports.Values.Distinct())
            released[report] = await FiguresAsync(request with { Report = report }, cancellationToken);
        return answers with { Matched = [.. answers.Matched.Select(waves => With(waves, [.. waves.EarlierReports.Select(report => released[report])], answers.All))] };
    }

    private static MatchedWaves With(MatchedWaves waves, IReadOnlyList<SharedFigures?> released, ResponseTally own) => waves with
    {
        Released = released.Aggregate((int?)own.Responses, (sum, figures) => sum + figures?.Answered),
        EarlierReleases = [.. released.OfType<SharedFigures>()],
    };

    /// <returns>Null where nothing is released.</returns>
    private async Task<SharedFigures?> FiguresAsync(SummaryRequest report, CancellationToken cancellationToken) =>
        await releases.ProgressAsync(report, cancellationToken) is { Frozen: > 0 and var newest }
            ? (await releases.ContentAsync(report, newest, cancellationToken)).Figures
            : null;
}
