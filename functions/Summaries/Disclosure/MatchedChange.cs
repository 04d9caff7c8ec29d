using FollowUp.Programmes;

namespace FollowUp.Summaries;

/// <summary>How the same people's answers moved between two rounds, from 30 pairs on, where nobody without a pair stands nearly alone (privacy rule 18).</summary>
internal static class MatchedChange
{
    /// <summary>One person who answers otherwise, and another who answers as that one did.</summary>
    public const int PeopleOfAnAlternative = 2;

    private static readonly Grouping Each = new([new("Improved", ["improved"]), new("The same", ["same"]), new("Declined", ["declined"])]);

    private static readonly Grouping Coarse = new([new("Improved", ["improved"]), new("All other answers", ["same", "declined"])]);

    public static SharedQuestion Of(Question question, MatchedTally tally, DisclosureLimits limits)
    {
        var change = question with
        {
            Kind = QuestionKind.Choice,
            Options = [new("improved", "Improved"), new("same", "The same"), new("declined", "Declined")],
            Groupings = [Each, Coarse],
            Headline = ["improved"],
        };
        var counts = new Dictionary<string, int> { ["improved"] = tally.Improved, ["same"] = tally.Same, ["declined"] = tally.Declined };
        return tally.Pairs >= limits.FewestPairs && IsSafe(tally.UnmatchedBefore, limits) && IsSafe(tally.UnmatchedAfter, limits)
            ? ChoiceDisclosure.Of(change, new(tally.Pairs + tally.Silent, tally.Pairs, counts), invited: 0, limits)
            : SharedQuestion.Without(change, Withheld.Protected);
    }

    public static bool IsSafe(int unmatched, DisclosureLimits limits) => unmatched == 0 || unmatched >= limits.FewestUnmatched;

    /// <summary>Whether nothing of it is shown, nor would be, whatever one person had answered instead.</summary>
    public static bool IsWithheldAnyway(MatchedTally? tally, DisclosureLimits limits) =>
        tally is null
            ? limits.FewestPairs > PeopleOfAnAlternative
            : tally.Pairs + PeopleOfAnAlternative < limits.FewestPairs || tally.Improved + PeopleOfAnAlternative < limits.SmallestCell;
}
