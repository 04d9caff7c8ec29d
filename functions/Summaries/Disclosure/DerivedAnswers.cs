using FollowUp.Programmes;

namespace FollowUp.Summaries;

/// <summary>
/// What the tables of two waves and the moves between them tell together, in whichever releases each of them stands (privacy rule 19). An
/// answer stands in one report alone, so that nothing but matched change ties two reports: whoever works out how those with a pair
/// answered has by subtraction those without one, or those who are gone since the earlier release, or whom it held besides. So the number
/// of those with a pair on either side of the headline, and of each other cut through a scale, stays open, but where nobody is left over
/// and no side is small.
/// </summary>
internal static class DerivedAnswers
{
    public static bool AreOpen(Question question, MatchedWaves waves, MatchedTally change, DisclosureLimits limits)
    {
        if (AnswerOrder.Of(question) is not { Steps: { Count: > 1 } steps })
            return false;
        var (before, after) = (Counts(steps, waves.Before, question), Counts(steps, waves.After, question));
        var fewest = Math.Max(limits.SmallestCell, MatchedChange.PeopleOfAnAlternative);
        // Whoever left the question out is left over, too: that they gave no answer would be told.
        var (isWholeBefore, isWholeAfter) = (waves.UnmatchedBefore == 0 && before.Sum() == change.Pairs, waves.UnmatchedAfter == 0 && after.Sum() == change.Pairs);
        var headline = steps.TakeWhile(step => !step.Any(question.Headline.Contains)).Count();
        if (isWholeBefore && isWholeAfter)
            return waves.AreAllThatIsReleased(question) && HasSides(before, headline, fewest) && HasSides(after, headline, fewest) && Math.Min(change.Improved, change.Declined) >= fewest;
        return Enumerable.Range(1, steps.Count - 1).All(cut => PairedCut.Of(before, after, cut, change) is var pairs
            && (isWholeBefore || IsOpen(before, cut, pairs.Before))
            && (isWholeAfter || IsOpen(after, cut, pairs.After)));

        // A table shows no cell so small, but where it is the headline's.
        bool IsOpen(IReadOnlyList<int> wave, int cut, Bounds ofPairs) => ofPairs.Width >= fewest || (cut != headline && !HasSides(wave, cut, fewest));
    }

    private static List<int> Counts(IReadOnlyList<IReadOnlyList<string>> steps, ResponseTally wave, Question question) =>
        [.. steps.Select(step => step.Sum(wave.All.Question(question.Id).Chose))];

    private static bool HasSides(IReadOnlyList<int> wave, int cut, int fewest) => wave.Take(cut).Sum() >= fewest && wave.Skip(cut).Sum() >= fewest;
}
