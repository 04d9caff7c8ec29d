using FollowUp.Programmes;

namespace FollowUp.Summaries;

/// <summary>
/// What the tables of two waves and the moves between them tell together, in whichever releases each of them stands (privacy rule 19). An
/// answer stands in one report alone, so that nothing but matched change ties two reports: whoever works out how those with a pair
/// answered has by subtraction those without one, or those who are gone since the earlier release, or whom it held besides. So the number
/// of those with a pair who gave the headline's answer stays open, but where nobody is left over and no side is small.
/// </summary>
internal static class DerivedAnswers
{
    public static bool AreOpen(Question question, MatchedWaves waves, MatchedTally change, DisclosureLimits limits)
    {
        if (AnswerOrder.Of(question) is not { } order)
            return false;
        var moves = waves.Pairs.Moves(question.Id).Where(move => order.Has(move.From) && order.Has(move.To)).ToList();
        var before = PairedHeadline.Of(question, order, waves.Before.All, moves.SelectMany(move => Enumerable.Repeat(move.From, move.People)));
        var after = PairedHeadline.Of(question, order, waves.After.All, moves.SelectMany(move => Enumerable.Repeat(move.To, move.People)));
        var fewest = Math.Max(limits.SmallestCell, MatchedChange.PeopleOfAnAlternative);
        if (before.WithoutPair == 0 && after.WithoutPair == 0)
            return waves.AreAllThatIsReleased && before.HasSides(fewest) && after.HasSides(fewest) && Math.Min(change.Improved, change.Declined) >= fewest;
        var moved = order.IsScale ? new Bounds(-change.Declined, change.Improved) : Bounds.Exactly(change.Improved - change.Declined);
        var earlier = before.OfPairs.Within(after.OfPairs.Minus(moved)).Within(Movable(change, order));
        var later = after.OfPairs.Within(earlier.Plus(moved));
        return IsOpen(before, earlier, fewest) && IsOpen(after, later, fewest);
    }

    private static bool IsOpen(PairedHeadline wave, Bounds ofPairs, int fewest) => wave.WithoutPair == 0 || ofPairs.Width >= fewest;

    /// <summary>Whoever declined gave the headline's answer before, and whoever improved did not; on a scale there are smaller steps.</summary>
    private static Bounds Movable(MatchedTally change, AnswerOrder order) =>
        order.IsScale ? new(0, change.Pairs) : new(change.Declined, change.Pairs - change.Improved);
}
