using FollowUp.Programmes;

namespace FollowUp.Summaries;

/// <summary>
/// How the same people's answers moved, as everybody may know it (privacy rule 18). What only some were asked is left out: how many of the
/// pairs were asked it in both waves is told by nothing else that is shown.
/// </summary>
internal static class ChangeDisclosure
{
    public static IReadOnlyList<SharedChange> Of(IEnumerable<Question> questions, IEnumerable<MatchedWaves> matched, DisclosureLimits limits) =>
        [.. matched.Where(waves => AreSafe(waves, limits)).Select(waves => Of(questions, waves, limits)).Where(change => change.Questions.Count > 0)];

    /// <summary>Whether no change of the question is shown, nor would be, whatever one person had answered instead.</summary>
    public static bool IsWithheldAnyway(Question question, IEnumerable<MatchedWaves> matched, DisclosureLimits limits) =>
        question.ShowIf is not null || AnswerOrder.Of(question) is null
        || matched.All(waves => MatchedChange.IsWithheldAnyway(waves.Change(question), limits));

    private static bool AreSafe(MatchedWaves waves, DisclosureLimits limits) => waves.Pairs.Pairs >= limits.FewestPairs
        && MatchedChange.IsSafe(waves.UnmatchedBefore, limits) && MatchedChange.IsSafe(waves.UnmatchedAfter, limits);

    private static SharedChange Of(IEnumerable<Question> questions, MatchedWaves waves, DisclosureLimits limits) => new()
    {
        Earlier = waves.Earlier,
        Later = waves.Later,
        Pairs = waves.Pairs.Pairs,
        UnmatchedBefore = GroupDisclosure.Rounded(waves.UnmatchedBefore),
        UnmatchedAfter = GroupDisclosure.Rounded(waves.UnmatchedAfter),
        Questions = [.. questions.Where(question => question.ShowIf is null).Select(question => Of(question, waves, limits)).OfType<SharedMoves>()],
    };

    private static SharedMoves? Of(Question question, MatchedWaves waves, DisclosureLimits limits) =>
        waves.Change(question) is { } tally && DerivedAnswers.AreOpen(question, waves, tally, limits) && MatchedChange.Of(question, tally, limits) is { Cells.Count: > 0 } directions
            ? new(directions, AnswerOrder.Of(question) is { IsScale: true } ? null : HeadlineFigures.Of(question, QuestionTally.None, invited: 0)?.Label)
            : null;
}
