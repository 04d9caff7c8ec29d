namespace FollowUp.Retention;

internal enum RetentionMode
{
    Delete,

    /// <summary>Counts what would go, and deletes nothing.</summary>
    DryRun,

    /// <summary>The nights pass without a sweep; what is overdue raises alerts.</summary>
    Off,
}
