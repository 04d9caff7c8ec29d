using FollowUp.Programmes;

namespace FollowUp.Summaries;

/// <summary>Sums up the rounds of a report, and puts its waves beside each other and beside those that the same people answered before.</summary>
internal sealed class WaveTallies(ShardTallies shards, PairTallies pairs)
{
    /// <returns>Null where answers are being sealed.</returns>
    public async Task<(ResponseTally All, WavesTally Waves)?> SumAsync(SummaryRequest request, ReportInputs inputs, CancellationToken cancellationToken)
    {
        if (await shards.ByRoundAsync(request, inputs, cancellationToken) is not { } rounds)
            return null;
        return (Sum(inputs.Begun, rounds), inputs.ComparesWaves ? await CompareAsync(request, inputs, rounds, cancellationToken) : WavesTally.None);
    }

    /// <returns>Null where answers are being sealed.</returns>
    public async Task<SharedAnswers?> ToShareAsync(SummaryRequest request, ReportInputs inputs, CancellationToken cancellationToken)
    {
        if (await shards.ByRoundAsync(request, inputs, cancellationToken) is not { } rounds)
            return null;
        var matched = await MatchAsync(request, inputs, cancellationToken);
        return new()
        {
            All = Sum(inputs.Begun, rounds),
            Waves = [.. inputs.Begun.GroupBy(begun => begun.Round.Wave.Id).Select(wave => Sum(wave, rounds))],
            Matched = [.. matched.GroupBy(pair => (pair.Earlier.Round.Wave.Id, pair.Later.Round.Wave.Id)).Select(pair => Matched([.. pair], inputs, rounds))],
            Roster = inputs.Roster,
        };
    }

    private static ResponseTally Sum(IEnumerable<BegunRound> some, IReadOnlyDictionary<string, ResponseTally> rounds) =>
        some.Select(begun => rounds[begun.Round.Id]).Aggregate((one, other) => one.Plus(other));

    private static MatchedWaves Matched(IReadOnlyList<MatchedRounds> matched, ReportInputs inputs, IReadOnlyDictionary<string, ResponseTally> rounds) => new(
        WaveName.Of(matched[0].Earlier.Round.Wave),
        WaveName.Of(matched[0].Later.Round.Wave),
        Sum(matched.Select(pair => pair.Earlier), rounds),
        Sum(matched.Select(pair => pair.Later), rounds),
        matched.Select(pair => pair.Pairs).Aggregate((one, other) => one.Plus(other)))
    {
        EarlierReports = [.. matched.Select(pair => inputs.EarlierReports.GetValueOrDefault(pair.Earlier.Round.Id)).OfType<string>().Distinct()],
    };

    private async Task<WavesTally> CompareAsync(
        SummaryRequest request, ReportInputs inputs, IReadOnlyDictionary<string, ResponseTally> rounds, CancellationToken cancellationToken)
    {
        var waves = inputs.Compared.Select(begun => WavesTally.Of(begun.Round.Wave, rounds[begun.Round.Id].All));
        var matched = (await MatchAsync(request, inputs, cancellationToken)).Select(pair => WavesTally.Of(
            pair.Earlier.Round.Wave, pair.Later.Round.Wave, new(rounds[pair.Earlier.Round.Id].All, rounds[pair.Later.Round.Id].All, pair.Pairs)));
        return waves.Concat(matched).Aggregate((one, other) => one.Plus(other));
    }

    private async Task<IReadOnlyList<MatchedRounds>> MatchAsync(SummaryRequest request, ReportInputs inputs, CancellationToken cancellationToken) =>
        [.. (await Task.WhenAll(inputs.Begun.Select(later => MatchAsync(request, inputs, later, cancellationToken)))).SelectMany(pairs => pairs)];

    private async Task<IEnumerable<MatchedRounds>> MatchAsync(SummaryRequest request, ReportInputs inputs, BegunRound later, CancellationToken cancellationToken)
    {
        var earlier = inputs.Compared.Where(begun => LinkedRounds.AreLinked(begun.Round, later.Round)).ToList();
        if (earlier.Count == 0)
            return [];
        var tallies = await pairs.OfAsync(request, inputs, later, earlier, cancellationToken);
        return earlier.Select(begun => new MatchedRounds(begun, later, tallies.GetValueOrDefault(begun.Round.Id, PairTally.None)));
    }
}
