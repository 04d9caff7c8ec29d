namespace FollowUp.Desk;

internal sealed record SentWords(IReadOnlyList<string>? Words);
