namespace FollowUp.Programmes;

internal sealed record Section(string Title, string? Intro, IReadOnlyList<Question> Questions);
