namespace FollowUp.Summaries;

/// <summary>The people who answered one question in both of two rounds, by how their answer moved, and those who answered it in one alone.</summary>
internal sealed record MatchedTally(int Improved, int Same, int Declined, int UnmatchedBefore, int UnmatchedAfter)
{
    /// <summary>People who answered both rounds, and left the question out in at least one of them.</summary>
    public int Silent { get; init; }

    public int Pairs => Improved + Same + Declined;
}
