using FollowUp.Programmes;

namespace FollowUp.Summaries;

/// <summary>Two waves as the cohorts that had both answered them, and what the same people said in both.</summary>
internal sealed record MatchedWaves(WaveName Earlier, WaveName Later, ResponseTally Before, ResponseTally After, PairTally Pairs)
{
    /// <summary>The other reports that the answers to the earlier wave are in.</summary>
    public IReadOnlyCollection<string> EarlierReports { get; init; } = [];

    /// <summary>How many answers the editions tell of that have the two waves; null where one of them is not released.</summary>
    public int? Released { get; init; }

    /// <summary>What the other reports' releases say.</summary>
    public IReadOnlyList<SharedFigures> EarlierReleases { get; init; } = [];

    /// <summary>The people who answered the earlier wave alone.</summary>
    public int UnmatchedBefore => Before.Responses - Pairs.Pairs;

    public int UnmatchedAfter => After.Responses - Pairs.Pairs;

    /// <summary>
    /// Nobody is told of whose answers are not here: no other cohort, and nobody whose answers are gone since the earlier release. As many
    /// people need not be the same ones, so what was told of them is held against what their answers now say.
    /// </summary>
    public bool AreAllThatIsReleased(Question question) => Released == Before.Responses + After.Responses
        && EarlierReleases.All(release => release.Questions.Any(shown => shown.Id == question.Id && shown.IsOf(Before.All.Question(question.Id))));

    /// <returns>Null where nobody answered the question in both waves, or where no answer to it is better than another.</returns>
    public MatchedTally? Change(Question question) =>
        AnswerOrder.Of(question) is { } order ? new WavePair(Before.All, After.All, Pairs).Change(question.Id, order) : null;
}
