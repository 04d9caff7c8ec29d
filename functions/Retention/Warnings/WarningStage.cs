namespace FollowUp.Retention;

/// <summary>The end of a contact window is announced 60 and 30 days before it comes.</summary>
internal static class WarningStage
{
    public const int MostDays = 60;
    private static readonly int[] Days = [30, MostDays];

    /// <returns>Of how many days the warning is that is due now; null where none is, because it is too early or too late.</returns>
    public static int? DueOn(DateTimeOffset endsOn, DateTimeOffset now) =>
        now >= endsOn ? null : Days.Where(days => now >= endsOn.AddDays(-days)).Select(days => (int?)days).FirstOrDefault();
}
