namespace FollowUp.Summaries;

internal abstract record ReleaseOutcome
{
    private ReleaseOutcome()
    {
    }

    /// <param name="Release">Its number.</param>
    internal sealed record Released(int Release) : ReleaseOutcome;

    /// <summary>A report is released once.</summary>
    internal sealed record ReleasedBefore(int Release) : ReleaseOutcome;

    internal sealed record TakesAnswers(DateOnly LastDay) : ReleaseOutcome;

    /// <summary>Its answers were written to while they were counted.</summary>
    internal sealed record Moving : ReleaseOutcome;

    /// <summary>Each answer enters at most one shared report.</summary>
    internal sealed record InAnother(string Round, string Report) : ReleaseOutcome;

    /// <summary>No such report, or it has no answers to be read.</summary>
    internal sealed record Unknown : ReleaseOutcome;
}
