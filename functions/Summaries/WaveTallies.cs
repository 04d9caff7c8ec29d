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
        var all = inputs.Begun.Select(begun => rounds[begun.Round.Id]).Aggregate((one, other) => one.Plus(other));
        return (all, inputs.Waves.Count < 2 ? WavesTally.None : await CompareAsync(request, inputs, rounds, cancellationToken));
    }

    private async Task<WavesTally> CompareAsync(
        SummaryRequest request, ReportInputs inputs, IReadOnlyDictionary<string, ResponseTally> rounds, CancellationToken cancellationToken)
    {
        var waves = inputs.Compared.Select(begun => WavesTally.Of(begun.Round.Wave, rounds[begun.Round.Id].All));
        var matched = await Task.WhenAll(inputs.Begun.Select(later => MatchAsync(request, inputs, later, rounds, cancellationToken)));
        return waves.Concat(matched).Aggregate((one, other) => one.Plus(other));
    }

    private async Task<WavesTally> MatchAsync(
        SummaryRequest request, ReportInputs inputs, BegunRound later, IReadOnlyDictionary<string, ResponseTally> rounds, CancellationToken cancellationToken)
    {
        var earlier = inputs.Compared.Where(begun => LinkedRounds.AreLinked(begun.Round, later.Round)).ToList();
        if (earlier.Count == 0)
            return WavesTally.None;
        var tallies = await pairs.OfAsync(request, inputs, later, earlier, cancellationToken);
        return earlier
            .Select(begun => WavesTally.Of(
                begun.Round.Wave, later.Round.Wave, new(rounds[begun.Round.Id].All, rounds[later.Round.Id].All, tallies.GetValueOrDefault(begun.Round.Id, PairTally.None))))
            .Aggregate((one, other) => one.Plus(other));
    }
}
