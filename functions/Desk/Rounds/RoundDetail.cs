namespace FollowUp.Desk;

/// <summary>What the desk says of a round: counts, and nobody.</summary>
public sealed record RoundDetail
{
    public required RoundOverview Overview { get; init; }

    /// <summary>Whether everybody who is due has a place in the backlog; null before the round has begun.</summary>
    public required bool? IsPlanned { get; init; }

    /// <summary>The team has sending pause, for the round or for the programme.</summary>
    public required bool IsPaused { get; init; }

    public required bool IsProgrammePaused { get; init; }

    public required RoundMessages Messages { get; init; }

    /// <summary>How many answers the round's report was last made of, in words.</summary>
    public required string Answers { get; init; }
}
