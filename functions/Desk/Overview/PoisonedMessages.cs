namespace FollowUp.Desk;

/// <summary>Messages that failed again and again.</summary>
/// <param name="Queue">The name that the desk's addresses have for it.</param>
public sealed record PoisonedMessages(string Queue, int Messages);
