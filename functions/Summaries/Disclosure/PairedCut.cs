namespace FollowUp.Summaries;

/// <summary>
/// Above one cut through the answers, from the worst to the best: how many of those with a pair can have stood there before and after, as
/// far as the tables of both waves and the moves between them tell.
/// </summary>
internal sealed record PairedCut(Bounds Before, Bounds After)
{
    /// <param name="before">How many gave each answer in the earlier wave, the worst first.</param>
    /// <param name="cut">The place of the worst answer that is above it.</param>
    public static PairedCut Of(IReadOnlyList<int> before, IReadOnlyList<int> after, int cut, MatchedTally change)
    {
        var (upAbove, upBelow) = (MostUp(before.Skip(cut), after.Skip(cut)), MostUp(before.Take(cut), after.Take(cut)));
        var (downAbove, downBelow) = (MostDown(before.Skip(cut), after.Skip(cut)), MostDown(before.Take(cut), after.Take(cut)));
        var (improved, declined, pairs) = (change.Improved, change.Declined, change.Pairs);
        var moved = Crossed(improved, upAbove + upBelow).Minus(Crossed(declined, downAbove + downBelow));
        var earlier = OfPairs(before, cut, pairs).Within(new(declined - downBelow, pairs - improved + upAbove));
        var later = OfPairs(after, cut, pairs).Within(new(improved - upBelow, pairs - declined + downAbove));
        return new(earlier.Within(later.Minus(moved)), later.Within(earlier.Plus(moved)));
    }

    /// <summary>How many can have ended higher than they began, of people who began and ended at so many steps.</summary>
    private static int MostUp(IEnumerable<int> began, IEnumerable<int> ended)
    {
        var (moved, lower) = (0, 0);
        foreach (var (from, to) in began.Zip(ended))
        {
            var up = Math.Min(lower, to);
            (moved, lower) = (moved + up, lower - up + from);
        }
        return moved;
    }

    private static int MostDown(IEnumerable<int> began, IEnumerable<int> ended) => MostUp(began.Reverse(), ended.Reverse());

    private static Bounds Crossed(int people, int mostOnOneSide) => new(Math.Max(0, people - mostOnOneSide), people);

    private static Bounds OfPairs(IReadOnlyList<int> wave, int cut, int pairs)
    {
        var (above, withoutPair) = (wave.Skip(cut).Sum(), wave.Sum() - pairs);
        return new(Math.Max(0, above - withoutPair), Math.Min(pairs, above));
    }
}
