namespace FollowUp.Summaries;

/// <summary>From how many people on things are told to everybody. Each can be raised in the settings, and none lowered (privacy rule 20).</summary>
public sealed record DisclosureLimits
{
    internal static DisclosureLimits Lowest { get; } = new();

    /// <summary>The answers to a question from which on it has a figure at all.</summary>
    public int FewestAnswers { get; init; } = 10;

    /// <summary>The base from which on percentages stand beside counts.</summary>
    public int FewestForPercentages { get; init; } = 23;

    public int SmallestCell { get; init; } = 5;

    /// <summary>The base from which on a headline is told by background fact.</summary>
    public int FewestForGroups { get; init; } = 60;

    /// <summary>The people of a group, and of everybody else, on either side of a headline or of the question who answered.</summary>
    public int SmallestSideOfGroup { get; init; } = 10;

    public int FewestPairs { get; init; } = 30;

    /// <summary>The people without a pair in a round, unless there are none.</summary>
    public int FewestUnmatched { get; init; } = 10;

    internal bool AreKept =>
        FewestAnswers >= Lowest.FewestAnswers
        && FewestForPercentages >= Lowest.FewestForPercentages
        && SmallestCell >= Lowest.SmallestCell
        && FewestForGroups >= Lowest.FewestForGroups
        && SmallestSideOfGroup >= Lowest.SmallestSideOfGroup
        && FewestPairs >= Lowest.FewestPairs
        && FewestUnmatched >= Lowest.FewestUnmatched;
}
