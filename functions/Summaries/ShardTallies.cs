using FollowUp.Responses;

namespace FollowUp.Summaries;

/// <summary>The tallies of a report's shards: counted where the shard has changed, taken from the partials where not.</summary>
internal sealed class ShardTallies(ResponseTable responses, PartialBlobs partials)
{
    public async Task<ResponseTally> SumAsync(SummaryRequest request, ReportInputs inputs, CancellationToken cancellationToken)
    {
        var tallies = await Task.WhenAll(inputs.Shards.Select(shard => OfAsync(request, inputs, shard, cancellationToken)));
        return tallies.Aggregate((one, other) => one.Plus(other));
    }

    private async Task<ResponseTally> OfAsync(SummaryRequest request, ReportInputs inputs, ShardVersion shard, CancellationToken cancellationToken)
    {
        if (await partials.FindAsync(request, shard, cancellationToken) is { } known)
            return known;
        var begun = inputs.RoundOf(shard);
        var counter = new ResponseCounter(begun.Programme.QuestionnaireOf(begun.Round), begun.Programme.BackgroundFacts);
        await foreach (var response in responses.InShardAsync(request.Programme, shard.Round, shard.Shard, cancellationToken))
            counter.Add(response);
        var tally = counter.Tally();
        await partials.SaveAsync(request, shard, tally, cancellationToken);
        return tally;
    }
}
