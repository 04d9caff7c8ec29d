using FollowUp.Programmes;

namespace FollowUp.Summaries;

/// <summary>Two waves as the cohorts that had both answered them, and what the same people said in both.</summary>
internal sealed record MatchedWaves(WaveName Earlier, WaveName Later, ResponseTally Before, ResponseTally After, PairTally Pairs)
{
    /// <summary>The people who answered the earlier wave alone.</summary>
    public int UnmatchedBefore => Before.Responses - Pairs.Pairs;

    public int UnmatchedAfter => After.Responses - Pairs.Pairs;

    /// <returns>Null where nobody answered the question in both waves, or where no answer to it is better than another.</returns>
    public MatchedTally? Change(Question question) =>
        AnswerOrder.Of(question) is { } order ? new WavePair(Before.All, After.All, Pairs).Change(question.Id, order) : null;
}
