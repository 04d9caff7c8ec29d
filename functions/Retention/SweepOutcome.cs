namespace FollowUp.Retention;

/// <summary>What a sweep did to a programme.</summary>
/// <param name="Deleted">How much is gone; of a dry run, how much would be.</param>
/// <param name="Stopped">What has expired and was left, because no forecast announced so much of it.</param>
internal sealed record SweepOutcome(DateTimeOffset FinishedOn, int Deleted, IReadOnlyList<ForecastLine> Stopped, bool IsDryRun = false);
