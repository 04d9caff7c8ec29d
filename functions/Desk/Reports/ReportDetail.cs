namespace FollowUp.Desk;

/// <summary>How a report stands.</summary>
public sealed record ReportDetail
{
    public required DeskReport Report { get; init; }

    /// <summary>How many answers the research edition was last made of, in words.</summary>
    public required string Answers { get; init; }

    public required bool HasFigures { get; init; }

    /// <summary>The last day on which it can be answered; null before any round has begun.</summary>
    public required DateOnly? LastDay { get; init; }

    public required bool IsClosed { get; init; }

    /// <summary>The day on which its shared edition is released by itself.</summary>
    public required DateOnly? ReleasesOn { get; init; }

    /// <summary>0 where it was not released yet.</summary>
    public required int Release { get; init; }

    /// <summary>It is not released by itself.</summary>
    public required bool IsHeld { get; init; }

    /// <summary>Empty where there is no step before, or fewer than 5 answers changed: one person's could be seen.</summary>
    public required IReadOnlyList<HeadlineChange> Changes { get; init; }
}
