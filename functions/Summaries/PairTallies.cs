using FollowUp.Programmes;
using FollowUp.Responses;

namespace FollowUp.Summaries;

/// <summary>What the same people said in a round and before it: counted where their answers have changed, taken from the partials where not.</summary>
internal sealed class PairTallies(ResponseTable responses, SealingTable sealedAnswers, PartialBlobs partials)
{
    /// <returns>By the id of the earlier round.</returns>
    public async Task<IReadOnlyDictionary<string, PairTally>> OfAsync(
        SummaryRequest request, ReportInputs inputs, BegunRound later, IReadOnlyList<BegunRound> earlier, CancellationToken cancellationToken)
    {
        if (inputs.Sealed.Contains(later.Round.Id))
            return await KeptAsync(request.Programme, later.Round.Id, cancellationToken);
        var slices = PairSlice.Of(later, earlier, inputs.ComparedShards);
        var tallies = await Task.WhenAll(slices.Select(slice => OfAsync(request, slice, cancellationToken)));
        return tallies.Aggregate((one, other) => OrdinalKeys.Union(one, other, (left, right) => left.Plus(right)));
    }

    private async Task<IReadOnlyDictionary<string, PairTally>> OfAsync(SummaryRequest home, PairSlice slice, CancellationToken cancellationToken)
    {
        if (await partials.FindPairsAsync(home, slice.Version, cancellationToken) is { } known)
            return known;
        var after = new Dictionary<Pseudonym, Response>();
        await foreach (var (response, pseudonym) in InSliceAsync(slice, slice.Later, cancellationToken))
            after[pseudonym] = response;
        var counted = new SortedDictionary<string, PairTally>(StringComparer.Ordinal);
        foreach (var earlier in slice.Earlier)
            counted[earlier.Round.Id] = await CountAsync(slice, earlier, after, cancellationToken);
        await partials.SavePairsAsync(home, slice.Version, counted, cancellationToken);
        return counted;
    }

    /// <summary>What was kept of a sealed round, of whose answers nobody can tell any more whose they are.</summary>
    private async Task<IReadOnlyDictionary<string, PairTally>> KeptAsync(string programme, string round, CancellationToken cancellationToken) =>
        await sealedAnswers.FindTallyAsync(programme, round, cancellationToken) is { } kept ? SealedTally.FromJson(kept).Pairs : new Dictionary<string, PairTally>();

    private async Task<PairTally> CountAsync(
        PairSlice slice, BegunRound earlier, Dictionary<Pseudonym, Response> after, CancellationToken cancellationToken)
    {
        var counter = new PairCounter(earlier.Programme.QuestionnaireOf(earlier.Round), slice.Later.Programme.QuestionnaireOf(slice.Later.Round));
        await foreach (var (before, pseudonym) in InSliceAsync(slice, earlier, cancellationToken))
        {
            if (after.TryGetValue(pseudonym, out var response))
                counter.Add(before, response);
        }
        return counter.Tally();
    }

    /// <summary>Without answers that are sealed: nobody can tell whose they are.</summary>
    private IAsyncEnumerable<(Response Response, Pseudonym Pseudonym)> InSliceAsync(PairSlice slice, BegunRound round, CancellationToken cancellationToken) =>
        slice.Shards(round).ToAsyncEnumerable()
            .SelectMany(shard => responses.InShardAsync(round.Programme.Id, round.Round.Id, shard, cancellationToken))
            .SelectMany(stored => stored.Pseudonym is { } pseudonym ? AsyncEnumerable.Repeat((stored.Response, pseudonym), 1) : AsyncEnumerable.Empty<(Response, Pseudonym)>());
}
