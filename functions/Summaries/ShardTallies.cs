using FollowUp.Programmes;
using FollowUp.Responses;

namespace FollowUp.Summaries;

/// <summary>The tallies of a report's shards: counted where the shard has changed, taken from the partials where not.</summary>
internal sealed class ShardTallies(ResponseTable responses, SealingTable sealedAnswers, PartialBlobs partials)
{
    /// <returns>
    /// The tally of every round that the report compares, by its id; null where answers are being sealed, so that nothing can be said of
    /// them until that is done.
    /// </returns>
    public async Task<IReadOnlyDictionary<string, ResponseTally>?> ByRoundAsync(SummaryRequest request, ReportInputs inputs, CancellationToken cancellationToken)
    {
        var tallies = await Task.WhenAll(inputs.Compared.Select(begun => OfAsync(request, inputs, begun, cancellationToken)));
        return tallies.Contains(null)
            ? null
            : inputs.Compared.Zip(tallies.OfType<ResponseTally>()).ToDictionary(round => round.First.Round.Id, round => round.Second);
    }

    private async Task<ResponseTally?> OfAsync(SummaryRequest request, ReportInputs inputs, BegunRound begun, CancellationToken cancellationToken)
    {
        var (round, home) = (begun.Round.Id, inputs.HomeOf(request, begun));
        var shards = inputs.ComparedShards.Where(shard => shard.Round == round).ToList();
        var kept = inputs.Sealed.Contains(round) ? await KeptAsync(request.Programme, round, cancellationToken) : ResponseTally.None;
        // What was answered before hardly ever changes: one read for each shard of it would be too many. Nobody's words are compared.
        var version = inputs.Earlier.Contains(begun) ? ShardVersion.Of(shards, "round") : null;
        if (version is not null && await partials.FindRoundAsync(home, round, version, cancellationToken) is { } known)
            return kept.Plus(known);
        var tallies = await Task.WhenAll(shards.Select(shard => OfAsync(home, inputs, begun, shard, cancellationToken)));
        if (tallies.Contains(null))
            return null;
        var sum = tallies.OfType<ResponseTally>().Aggregate(ResponseTally.None, (one, other) => one.Plus(other));
        if (version is not null)
            await partials.SaveRoundAsync(home, round, version, sum = sum with { Texts = ResponseTally.None.Texts }, cancellationToken);
        return kept.Plus(sum);
    }

    private async Task<ResponseTally?> OfAsync(
        SummaryRequest home, ReportInputs inputs, BegunRound begun, ShardVersion shard, CancellationToken cancellationToken)
    {
        if (await partials.FindAsync(home, shard, cancellationToken) is { } known)
            return known;
        var counter = new ResponseCounter(begun.Programme.QuestionnaireOf(begun.Round), begun.Programme.BackgroundFacts);
        await foreach (var stored in responses.InShardAsync(begun.Programme.Id, shard.Round, shard.Shard, cancellationToken))
        {
            if ((stored.Pseudonym is null) != inputs.Sealed.Contains(shard.Round))
                return null;
            counter.Add(stored.Response);
        }
        var tally = counter.Tally();
        await partials.SaveAsync(home, shard, tally, cancellationToken);
        return tally;
    }

    /// <summary>The tables by background of a sealed round, whose answers have no background facts any more.</summary>
    private async Task<ResponseTally> KeptAsync(string programme, string round, CancellationToken cancellationToken) =>
        await sealedAnswers.FindTallyAsync(programme, round, cancellationToken) is { } kept
            ? ResponseTally.None with { Background = SealedTally.FromJson(kept).Background }
            : ResponseTally.None;
}
