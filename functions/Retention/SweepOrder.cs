namespace FollowUp.Retention;

/// <summary>What a sweep goes by.</summary>
/// <param name="Announced">The newest forecast that has been there for 7 days; null where there is none.</param>
internal sealed record SweepOrder(ProgrammeHistory History, DeletionForecast? Announced, IReadOnlyList<Hold> Holds, bool IsDryRun)
{
    /// <summary>What has expired of a kind of data, and is not held.</summary>
    public IEnumerable<Expiry> Expired(IExpiringData data, DateTimeOffset now) =>
        data.Expiries(History).Where(expiry => expiry.HasCome(now) && !IsHeld(expiry.Scope, now));

    public bool IsHeld(string scope, DateTimeOffset now) => Holds.Any(hold => hold.Covers(scope, now));
}
