using Azure;

namespace FollowUp.Programmes;

/// <summary>How far a round has come that has begun.</summary>
internal sealed record RoundState
{
    /// <summary>The version of the programme that the round began with, and keeps.</summary>
    public required int Version { get; init; }

    /// <summary>Over how many partitions its answers are spread: a power of two from 1 to 256.</summary>
    public required int Shards { get; init; }

    /// <summary>Everybody who is due has a place in the backlog.</summary>
    public required bool IsPlanned { get; init; }

    /// <summary>Where planning goes on: a cohort, and the mark of a page in it.</summary>
    public string? CursorCohort { get; init; }

    public string? CursorPage { get; init; }

    /// <summary>How many people have an invitation, as counted when planning was last finished.</summary>
    public int Invited { get; init; }

    /// <summary>With how many people each step was over at the close, the invitation first; null until that was counted.</summary>
    public IReadOnlyList<int>? StepsTaken { get; init; }

    /// <summary>Late answers fail, and drafts and steps are gone.</summary>
    public bool IsClosed { get; init; }

    /// <summary>The pseudonym key is destroyed, and no answer stands under a pseudonym.</summary>
    public bool IsSealed { get; init; }

    public ETag ETag { get; init; }

    /// <summary>Where planning goes on after a page of a cohort, whose next page is given unless it was the last.</summary>
    public RoundState After(Round round, string cohort, string? nextPage)
    {
        var nextCohort = nextPage is null ? round.Cohorts.SkipWhile(other => other != cohort).Skip(1).FirstOrDefault() : cohort;
        return this with { IsPlanned = nextCohort is null, CursorCohort = nextCohort, CursorPage = nextPage };
    }
}
