namespace FollowUp.Summaries;

/// <summary>
/// Whether the release as a whole leaves everybody's answer open (privacy rule 19). An observer may know the rules, their own
/// answer, and who belongs to which group. Where all others of a raw table gave one answer, there must be other answers, with
/// the observer's own among them, that would have printed the very same release.
/// </summary>
internal static class ReleaseCheck
{
    /// <summary>One of them may be the observer.</summary>
    private const int FewestWays = 2;

    public static bool Holds(Disclosure disclosure, ResponseTally tally)
    {
        var printed = disclosure.Unchecked(tally).Print();
        return RawTable.Of(disclosure, tally).All(table => table.SingleAnswersOfOthers().All(answer =>
            table.Alternatives(answer).Where(other => disclosure.Unchecked(other.Tally).Print() == printed).Sum(other => other.Ways) >= FewestWays));
    }
}
