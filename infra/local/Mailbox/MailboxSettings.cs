namespace FollowUp.Local.Mailbox;

/// <param name="AccessKey">The key that senders sign with, in base64.</param>
/// <param name="ReportsConnection">The storage account of the queue that gets the delivery reports; without it there are none.</param>
/// <param name="ReportsQueue">The queue's name; it is created when missing.</param>
/// <param name="Folder">Where the mails are kept, one file each; without it they are kept in memory.</param>
/// <param name="Clock">The file of the movable clock; without it time is the machine's.</param>
internal sealed record MailboxSettings(
    string AccessKey, string? ReportsConnection = null, string? ReportsQueue = null, string? Folder = null, string? Clock = null);
