namespace FollowUp.Desk;

internal sealed record SentThemes(IReadOnlyList<string>? Themes);
