using FollowUp.Programmes;

namespace FollowUp.Summaries;

/// <summary>Two waves as the cohorts that had both answered them, and what the same people said in both.</summary>
internal sealed record MatchedWaves(WaveName Earlier, WaveName Later, ResponseTally Before, ResponseTally After, PairTally Pairs)
{
    /// <summary>The other reports that the answers to the earlier wave are in.</summary>
    public IReadOnlyCollection<string> EarlierReports { get; init; } = [];

    /// <summary>How many answers the editions tell of that have the two waves; null where one of them is not released.</summary>
    public int? Released { get; init; }

    /// <summary>Nobody is told of whose answers are not here: no other cohort, and nobody whose answers are gone since the earlier release.</summary>
    public bool AreAllThatIsReleased => Released == Before.Responses + After.Responses;

    /// <summary>The people who answered the earlier wave alone.</summary>
    public int UnmatchedBefore => Before.Responses - Pairs.Pairs;

    public int UnmatchedAfter => After.Responses - Pairs.Pairs;

    /// <returns>Null where nobody answered the question in both waves, or where no answer to it is better than another.</returns>
    public MatchedTally? Change(Question question) =>
        AnswerOrder.Of(question) is { } order ? new WavePair(Before.All, After.All, Pairs).Change(question.Id, order) : null;
}
