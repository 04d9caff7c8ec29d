namespace FollowUp.Summaries;

/// <summary>How the same people's answers moved between two waves; a question of which that may not be told is missing.</summary>
public sealed record SharedChange
{
    public required WaveName Earlier { get; init; }

    public required WaveName Later { get; init; }

    /// <summary>The people who answered both waves, each whatever they left out.</summary>
    public required int Pairs { get; init; }

    /// <summary>The people who answered the earlier wave alone, to the nearest 5: with the pairs they are all of the cohorts that had both.</summary>
    public required int UnmatchedBefore { get; init; }

    public required int UnmatchedAfter { get; init; }

    public required IReadOnlyList<SharedMoves> Questions { get; init; }
}
