namespace FollowUp.Programmes;

public sealed record Section(string Title, string? Intro, IReadOnlyList<Question> Questions);
