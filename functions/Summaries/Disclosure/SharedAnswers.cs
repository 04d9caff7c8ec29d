namespace FollowUp.Summaries;

/// <summary>What a shared edition is made from.</summary>
internal sealed record SharedAnswers
{
    public required ResponseTally All { get; init; }

    /// <summary>The waves of the report one by one. In each of them nobody has more than one answer.</summary>
    public required IReadOnlyList<ResponseTally> Waves { get; init; }

    /// <summary>Those of the waves in which people can be followed who answered an earlier one, too.</summary>
    public IReadOnlyList<MatchedWaves> Matched { get; init; } = [];

    /// <summary>Whom the report is about; null where that was not counted in time.</summary>
    public RosterFrame? Roster { get; init; }

    /// <summary>Of one wave.</summary>
    public static SharedAnswers Of(ResponseTally tally) => new() { All = tally, Waves = [tally] };
}
