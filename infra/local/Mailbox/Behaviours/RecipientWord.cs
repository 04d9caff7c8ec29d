namespace FollowUp.Local.Mailbox.Behaviours;

/// <summary>What a recipient's address asks of the mailbox.</summary>
internal enum RecipientWord
{
    None,
    Bounced,
    Suppressed,
    Quarantined,
    FilteredSpam,
    Expanded,
    Failed,
    Throttled,
    Broken,
    Lost,
    Slow,
    Unknown,
    Twice,
    Unreported,
}
