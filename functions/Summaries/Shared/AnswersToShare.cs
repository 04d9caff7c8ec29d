namespace FollowUp.Summaries;

/// <summary>Reads what a shared edition is made from, with what was released before that it is held against.</summary>
internal sealed class AnswersToShare(WaveTallies tallies, ReleaseBlobs releases)
{
    /// <returns>Null where answers are being sealed.</returns>
    public async Task<SharedAnswers?> ReadAsync(SummaryRequest request, ReportInputs inputs, CancellationToken cancellationToken)
    {
        if (await tallies.ToShareAsync(request, inputs, cancellationToken) is not { } answers)
            return null;
        var released = new Dictionary<string, int?>();
        foreach (var report in inputs.EarlierReports.Values.Distinct())
            released[report] = await AnsweredAsync(request with { Report = report }, cancellationToken);
        return answers with
        {
            Matched = [.. answers.Matched.Select(waves => waves with { Released = waves.EarlierReports.Aggregate((int?)answers.All.Responses, (sum, report) => sum + released[report]) })],
        };
    }

    /// <returns>Null where nothing is released, or where the release does not say it.</returns>
    private async Task<int?> AnsweredAsync(SummaryRequest report, CancellationToken cancellationToken) =>
        await releases.ProgressAsync(report, cancellationToken) is { Frozen: > 0 and var newest }
            ? (await releases.ContentAsync(report, newest, cancellationToken)).Figures.Answered
            : null;
}
