namespace FollowUp.Summaries;

/// <summary>The share that a question's headline states, and between which shares the silent could put it.</summary>
public sealed record SharedHeadline(string Label, SharedShare Share, SilentRange? Silent);
