using FollowUp.Programmes;
using FollowUp.Responses;

namespace FollowUp.Summaries;

/// <summary>Counts what is kept of a round that is about to be sealed.</summary>
internal sealed class SealedTallyCounter(ResponseTable responses)
{
    /// <param name="earlier">The rounds under the same pseudonym key, whose answers do not change any more either.</param>
    public async Task<SealedTally> CountAsync(BegunRound begun, IEnumerable<BegunRound> earlier, CancellationToken cancellationToken)
    {
        var (programme, round) = (begun.Programme, begun.Round);
        var questionnaire = programme.QuestionnaireOf(round);
        var counter = new ResponseCounter(questionnaire, programme.BackgroundFacts);
        await foreach (var stored in InRoundAsync(begun, cancellationToken))
            counter.Add(stored.Response);
        var pairs = new SortedDictionary<string, PairTally>(StringComparer.Ordinal);
        foreach (var other in earlier)
            pairs[other.Round.Id] = await PairsAsync(other, begun, cancellationToken);
        return new(KeptBackground.Of(questionnaire, counter.Tally()), pairs);
    }

    private async Task<PairTally> PairsAsync(BegunRound earlier, BegunRound later, CancellationToken cancellationToken)
    {
        var counter = new PairCounter(earlier.Programme.QuestionnaireOf(earlier.Round), later.Programme.QuestionnaireOf(later.Round));
        var before = new Dictionary<Pseudonym, Response>();
        await foreach (var stored in InRoundAsync(earlier, cancellationToken))
        {
            if (stored.Pseudonym is { } pseudonym)
                before[pseudonym] = stored.Response;
        }
        await foreach (var stored in InRoundAsync(later, cancellationToken))
        {
            if (stored.Pseudonym is { } pseudonym && before.TryGetValue(pseudonym, out var response))
                counter.Add(response, stored.Response);
        }
        // Of fewer pairs than the research edition needs answers nothing is kept.
        return counter.Tally() is { Pairs: >= ResearchMovement.FewestAnswers } pairs ? pairs : PairTally.None;
    }

    private IAsyncEnumerable<StoredResponse> InRoundAsync(BegunRound begun, CancellationToken cancellationToken) =>
        Enumerable.Range(0, begun.Shards).ToAsyncEnumerable()
            .SelectMany(shard => responses.InShardAsync(begun.Programme.Id, begun.Round.Id, shard, cancellationToken));
}
