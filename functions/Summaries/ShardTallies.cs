using FollowUp.Responses;

namespace FollowUp.Summaries;

/// <summary>The tallies of a report's shards: counted where the shard has changed, taken from the partials where not.</summary>
internal sealed class ShardTallies(ResponseTable responses, SealingTable sealedAnswers, PartialBlobs partials)
{
    /// <returns>Null where answers are being sealed, so that nothing can be said of them until that is done.</returns>
    public async Task<ResponseTally?> SumAsync(SummaryRequest request, ReportInputs inputs, CancellationToken cancellationToken)
    {
        var tallies = await Task.WhenAll(inputs.Shards.Select(shard => OfAsync(request, inputs, shard, cancellationToken)));
        var kept = await Task.WhenAll(inputs.Sealed.Select(round => KeptAsync(request.Programme, round, cancellationToken)));
        return tallies.Contains(null) ? null : tallies.OfType<ResponseTally>().Concat(kept).Aggregate((one, other) => one.Plus(other));
    }

    private async Task<ResponseTally?> OfAsync(SummaryRequest request, ReportInputs inputs, ShardVersion shard, CancellationToken cancellationToken)
    {
        if (await partials.FindAsync(request, shard, cancellationToken) is { } known)
            return known;
        var begun = inputs.RoundOf(shard);
        var counter = new ResponseCounter(begun.Programme.QuestionnaireOf(begun.Round), begun.Programme.BackgroundFacts);
        await foreach (var stored in responses.InShardAsync(request.Programme, shard.Round, shard.Shard, cancellationToken))
        {
            if ((stored.Pseudonym is null) != inputs.Sealed.Contains(shard.Round))
                return null;
            counter.Add(stored.Response);
        }
        var tally = counter.Tally();
        await partials.SaveAsync(request, shard, tally, cancellationToken);
        return tally;
    }

    /// <summary>The tables by background of a sealed round, whose answers have no background facts any more.</summary>
    private async Task<ResponseTally> KeptAsync(string programme, string round, CancellationToken cancellationToken) =>
        await sealedAnswers.FindTallyAsync(programme, round, cancellationToken) is { } kept
            ? ResponseTally.None with { Background = SealedTally.FromJson(kept).Background }
            : ResponseTally.None;
}
