namespace FollowUp.Retention;

/// <summary>When deletion is late: data 48 hours past its expiry, or no finished sweep in 26 hours (privacy rule 26).</summary>
internal static class Overdue
{
    public static readonly TimeSpan Patience = TimeSpan.FromHours(48);

    private static readonly TimeSpan BetweenRuns = TimeSpan.FromHours(26);

    public static bool IsLate(Expiry expiry, DateTimeOffset now) => expiry.HasCome(now - Patience);

    public static bool IsMissing(SweepOutcome? lastRun, DateTimeOffset now) => lastRun is null || now >= lastRun.FinishedOn + BetweenRuns;
}
