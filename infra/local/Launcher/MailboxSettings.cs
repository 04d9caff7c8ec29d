using System.Security.Cryptography;

namespace FollowUp.Local.Launcher;

/// <summary>How a mailbox is started.</summary>
public sealed record MailboxSettings
{
    /// <summary>The port on loopback; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>The key that senders sign with, in base64; a new one unless it is given.</summary>
    public string AccessKey { get; init; } = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    /// <summary>The storage account of <see cref="ReportsQueue"/>; without both there are no delivery reports.</summary>
    public string? ReportsConnection { get; init; }

    public string? ReportsQueue { get; init; }

    /// <summary>Where the mails are kept; null keeps them in memory.</summary>
    public string? Folder { get; init; }

    /// <summary>The movable clock's file; null leaves the mailbox on the machine's time.</summary>
    public string? Clock { get; init; }
}
