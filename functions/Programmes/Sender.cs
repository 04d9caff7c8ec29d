namespace FollowUp.Programmes;

/// <summary>The named person or team that a message comes from, and the mailbox, read by people, that replies go to.</summary>
public sealed record Sender(string Name, string Address, string ReplyTo);
