namespace FollowUp.Retention;

/// <summary>From when on something is expired: an event's date plus a period, in UTC (privacy rule 22).</summary>
/// <param name="Scope">Of which programme, and of which of its cohorts, rounds or reports: `programme~cohort`.</param>
internal sealed record Expiry(string Scope, DateTimeOffset On)
{
    /// <summary>For what is dated row by row: there, each row decides.</summary>
    public static Expiry RowByRow(string programme) => new(programme, DateTimeOffset.MinValue);

    public bool HasCome(DateTimeOffset now) => now >= On;
}
